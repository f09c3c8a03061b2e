package dev.costwright.app.ui.shell;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.ledger.Backups;
import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a user is told of a damaged ledger: what is damaged, what the newest good backup holds, and
/// what it lacks.
final class DamagedWords {
  private DamagedWords() {}

  /// @param said what the choice before came to
  static List<String> of(
      DamagedLedgerException damaged,
      Path ledger,
      Optional<Backups.Kept> newest,
      Optional<String> said) {
    List<String> words = new ArrayList<>();
    said.ifPresent(words::add);
    words.add(String.valueOf(damaged.getMessage()));
    if (newest.isEmpty()) {
      words.add(Messages.text("damaged.none"));
      return words;
    }
    BackupManifest manifest = newest.get().manifest();
    words.add(
        Messages.text(
            "damaged.backup",
            LedgerSides.minute(manifest.writtenAt()),
            LedgerSides.inWords(manifest.glance()),
            manifest.operations()));
    words.add(lacks(ledger, manifest));
    words.add(Messages.text("damaged.aside"));
    return words;
  }

  /// The manifest beside the ledger's file knows the last change that was called done.
  private static String lacks(Path ledger, BackupManifest backup) {
    LedgerFolder folder = new LedgerFolder(ledger);
    try {
      if (folder.manifest().filter(known -> known.head().equals(backup.head())).isPresent()) {
        return Messages.text("damaged.lacks.nothing");
      }
      return Messages.text(
          "damaged.lacks",
          LedgerSides.minute(Files.getLastModifiedTime(folder.file()).toInstant()));
    } catch (LedgerException | IOException unknown) {
      return Messages.text("damaged.lacks.unknown");
    }
  }
}
