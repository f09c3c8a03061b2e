package dev.costwright.model.ledger.h2;

import dev.costwright.model.problem.LedgerException;
import java.nio.file.Path;

/// Builds the URLs of H2, in this one place.
///
/// A URL carries settings after `;`, so a file name with one could run SQL: such a path is
/// refused. `WRITE_DELAY=0` because a plain commit was seen to be lost on a kill; no compaction,
/// so that the file never shrinks behind its manifest.
final class H2Url {
  private static final String ALWAYS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0"
          + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

  static {
    // read once, when H2 loads: no SQL may reach any Java class
    System.setProperty("h2.allowedClasses", "dev.costwright.none");
  }

  private H2Url() {}

  /// Of a file that does not exist yet.
  static String create(Path file) {
    return base(file) + ALWAYS;
  }

  static String open(Path file) {
    return base(file) + ";IFEXISTS=TRUE" + ALWAYS;
  }

  /// Never writes to the file.
  static String readOnly(Path file) {
    return base(file) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" + ALWAYS;
  }

  private static String base(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    if (path.chars().anyMatch(c -> c == ';' || Character.isISOControl(c))) {
      throw new LedgerException(
          "Expected a folder name without \";\" and control characters, found \"%s\". Rename the folder."
              .formatted(path.replaceAll("\\p{Cntrl}", "?")));
    }
    return "jdbc:h2:file:" + path;
  }
}
