/// The ledger itself in the window: where it lies, whether it is whole, its backups and what was
/// done to it. Entry type: {@link dev.costwright.app.ui.ledger.LedgerCards}.
@NullMarked
package dev.costwright.app.ui.ledger;

import org.jspecify.annotations.NullMarked;
