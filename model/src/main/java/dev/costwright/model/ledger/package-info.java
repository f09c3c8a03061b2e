/// The books: imports, edits and what is derived from them. Entry type: {@link
/// dev.costwright.model.ledger.Ledger}.
@NullMarked
package dev.costwright.model.ledger;

import org.jspecify.annotations.NullMarked;
