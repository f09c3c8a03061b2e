/// Values as lines of text: what hashes, dumps and backups are made of. Entry type: {@link
/// dev.costwright.model.ledger.text.CanonicalText}.
@NullMarked
package dev.costwright.model.ledger.text;

import org.jspecify.annotations.NullMarked;
