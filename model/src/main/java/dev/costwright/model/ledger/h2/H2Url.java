package dev.costwright.model.ledger.h2;

import dev.costwright.model.problem.LedgerException;
import java.io.File;
import java.nio.file.Path;
import org.h2.engine.SysProperties;
import org.h2.store.fs.FilePath;

/// Builds the URLs of H2, in this one place.
///
/// A URL carries settings after `;`, so a file name with one could run SQL: such a path is
/// refused. So is one with `\`, where that is no separator: H2 would take it for one and open a
/// file elsewhere. `WRITE_DELAY=0` because a plain commit was seen to be lost on a kill; no
/// compaction, so that the file never shrinks behind its manifest. Results stay in memory, because
/// H2 would put big ones into a file of the system's folder for temporary ones.
final class H2Url {
  private static final String ALWAYS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0"
          + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
          + ";MAX_MEMORY_ROWS="
          + Integer.MAX_VALUE;

  /// No SQL may reach any Java class.
  private static final String ALLOWED_CLASSES = "dev.costwright.none";

  static {
    // read once, when H2 loads
    System.setProperty("h2.allowedClasses", ALLOWED_CLASSES);
  }

  /// The file system that H2 writes through: tests put a failing one between.
  private static volatile String fileSystem = "file";

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

  /// @param scheme under which H2 knows the file system
  static void writeThrough(String scheme) {
    fileSystem = scheme;
  }

  /// Checks a file's name before anything is made on its behalf.
  ///
  /// @throws LedgerException when H2 would read settings in it, or another name
  static void requireSafe(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    if (path.chars().anyMatch(H2Url::isUnsafe)) {
      throw new LedgerException(
          "Expected a folder name without \";\", \"\\\" and control characters, found \"%s\". Rename the folder."
              .formatted(path.replaceAll("\\p{Cntrl}|[\u0080-\u009f]", "?")));
    }
  }

  private static boolean isUnsafe(int character) {
    return character == ';'
        || Character.isISOControl(character)
        || (character == '\\' && File.separatorChar != '\\');
  }

  /// The file itself, as H2 sees it.
  static FilePath file(Path file) {
    return FilePath.get(fileSystem + ":" + file.toAbsolutePath().normalize() + ".mv.db");
  }

  private static String base(Path file) {
    requireSafe(file);
    requireLockedDown();
    return "jdbc:h2:" + fileSystem + ":" + file.toAbsolutePath().normalize();
  }

  /// Something that used H2 before the ledger did may have let it call every class.
  private static void requireLockedDown() {
    if (!SysProperties.ALLOWED_CLASSES.equals(ALLOWED_CLASSES)) {
      throw new LedgerException(
          "Expected H2 to be started by Costwright, but something started it before and let it call \"%s\". Start Java with -Dh2.allowedClasses=%s."
              .formatted(SysProperties.ALLOWED_CLASSES, ALLOWED_CLASSES));
    }
  }
}
