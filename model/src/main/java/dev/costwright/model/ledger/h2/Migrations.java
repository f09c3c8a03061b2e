package dev.costwright.model.ledger.h2;

import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Brings a file to the newest schema, one numbered script after the other.
///
/// Each script must be able to run again after a kill half-way: H2 commits every definition on
/// its own. The first runs on a file that has no name yet, so that a half one is never opened.
final class Migrations {
  private static final List<String> SCRIPTS = List.of("001-ledger.sql", "002-invoice-lines.sql");

  /// H2's number for "no literals".
  private static final String NONE = "0";

  private Migrations() {}

  static int newest() {
    return SCRIPTS.size();
  }

  /// From version `from`, 0 for a new file.
  static void run(Sql sql, int from) {
    sql.update("SET ALLOW_LITERALS ALL");
    sql.update(
        """
        CREATE TABLE IF NOT EXISTS schema_version (
          version INT NOT NULL PRIMARY KEY,
          applied_at VARCHAR(40) NOT NULL)
        """);
    for (int version = from + 1; version <= newest(); version++) {
      statements(SCRIPTS.get(version - 1)).forEach(sql::update);
      sql.update(
          "INSERT INTO schema_version (version, applied_at) VALUES (?, ?)",
          version,
          Instant.now().toString());
    }
    forbidLiterals(sql);
  }

  /// From here on SQL glued together from text fails at once. H2 keeps this in the file, but a
  /// kill at the end of a migration may have come before.
  static void forbidLiterals(Sql sql) {
    boolean forbidden =
        sql.first(
                "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?",
                row -> row.getString(1),
                "ALLOW_LITERALS")
            .filter(NONE::equals)
            .isPresent();
    if (!forbidden) {
      sql.update("SET ALLOW_LITERALS NONE");
    }
  }

  /// @throws LedgerException when a newer Costwright wrote the file
  static int version(Sql sql) {
    int found =
        sql.first("SELECT MAX(version) FROM schema_version", row -> row.getInt(1)).orElse(0);
    if (found > newest()) {
      throw new LedgerException(
          "Expected a ledger of schema %d or older, found schema %d. Open it with a newer Costwright."
              .formatted(newest(), found));
    }
    return found;
  }

  private static List<String> statements(String script) {
    try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(script))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split(";\\s*\\n")).stream().filter(part -> !part.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
