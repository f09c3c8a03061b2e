/// Claims of vendors and guides, held against the ledger. Entry type: {@link
/// dev.costwright.app.ui.claim.ClaimScreen}.
@NullMarked
package dev.costwright.app.ui.claim;

import org.jspecify.annotations.NullMarked;
