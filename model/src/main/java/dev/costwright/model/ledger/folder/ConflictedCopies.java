package dev.costwright.model.ledger.folder;

import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Copies that a sync service puts beside a ledger's files when two computers changed them, such
/// as `ledger (Anna's conflicted copy 2026-11-01).mv.db` (Dropbox),
/// `ledger.sync-conflict-20261101-081500-ABCDEF.mv.db` (Syncthing), `ledger-MILL.mv.db`
/// (OneDrive), `ledger (1).mv.db` (Google Drive) and `ledger 2.mv.db` (iCloud).
public final class ConflictedCopies {
  private static final String MARK =
      "([ ._-].*(conflict|konflikt|conflit|conflicto).*| ?\\(\\d+\\)| \\d+|-[A-Z0-9][A-Z0-9-]+)";
  private static final Pattern NAME =
      Pattern.compile(
          "(?:ledger(?i:%1$s)\\.mv\\.db|ledger(?i:%1$s)\\.lock|manifest(?i:%1$s)|(?i:ledger\\.mv%1$s\\.db))"
              .formatted(MARK));

  private ConflictedCopies() {}

  /// In order of name.
  public static List<Path> in(LedgerFolder folder) {
    try (Stream<Path> files = Files.list(folder.path())) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new LedgerException(
          "Expected a folder that can be read, found: %s. Check the permissions of %s."
              .formatted(e, folder.path()),
          e);
    }
  }
}
