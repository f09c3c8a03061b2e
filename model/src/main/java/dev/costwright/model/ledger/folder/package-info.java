/// The folder of a ledger: its lock, its manifest, its permissions. Entry type: {@link
/// dev.costwright.model.ledger.folder.LedgerFolder}.
@NullMarked
package dev.costwright.model.ledger.folder;

import org.jspecify.annotations.NullMarked;
