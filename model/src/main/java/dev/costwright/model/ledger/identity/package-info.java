/// Which row of a natural key counts: a pure function of what is live. Entry type: {@link
/// dev.costwright.model.ledger.identity.Identity}.
@NullMarked
package dev.costwright.model.ledger.identity;

import org.jspecify.annotations.NullMarked;
