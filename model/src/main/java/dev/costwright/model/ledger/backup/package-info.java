/// The file of a backup, independent of the ledger's own: a zip of JSON lines and a manifest.
/// Entry types: {@link dev.costwright.model.ledger.backup.BackupWriter} and {@link
/// dev.costwright.model.ledger.backup.BackupReader}.
@NullMarked
package dev.costwright.model.ledger.backup;

import org.jspecify.annotations.NullMarked;
