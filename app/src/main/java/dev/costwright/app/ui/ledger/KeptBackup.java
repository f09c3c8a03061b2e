package dev.costwright.app.ui.ledger;

import dev.costwright.model.ledger.backup.BackupManifest;
import java.nio.file.Path;
import java.util.Optional;

/// A file in the ledger's folder of backups.
///
/// @param bytes its size
/// @param manifest what it says about itself; empty when it cannot be read
/// @param isEarlier whether the ledger went on from the state that it holds, or still has it
record KeptBackup(Path file, long bytes, Optional<BackupManifest> manifest, boolean isEarlier) {}
