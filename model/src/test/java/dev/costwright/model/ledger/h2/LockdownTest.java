package dev.costwright.model.ledger.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What even somebody who could send SQL of his own to the ledger would not get.
class LockdownTest {
  private static final int LITERALS_ARE_NOT_ALLOWED = 90116;
  private static final int ACCESS_DENIED_TO_CLASS = 90134;

  /// Because the access to its class was denied.
  private static final int ERROR_CREATING_TRIGGER = 90043;

  @TempDir Path temp;
  private Path file;

  @BeforeEach
  void create() {
    file = temp.resolve("ledger");
    Database.create(file, "id", Instant.EPOCH).close();
  }

  private int errorOf(String sql) throws SQLException {
    try (Database database = Database.open(file, () -> {});
        Connection second = DriverManager.getConnection(H2Url.open(file), "costwright", "")) {
      assertThat(database.ledgerId()).isEqualTo(Optional.of("id"));
      second.createStatement().execute(sql);
      return 0;
    } catch (SQLException refused) {
      return refused.getErrorCode();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM edit WHERE name = 'own'",
        "SELECT * FROM edit WHERE edit_id = 1",
        "DELETE FROM edit WHERE name = $$x$$",
        "SCRIPT TO '/tmp/copy.sql'",
        "RUNSCRIPT FROM '/etc/passwd'",
        "CALL FILE_READ('/etc/passwd')",
        "CALL FILE_WRITE(X'00', '/tmp/x')",
        "CALL CSVWRITE('/tmp/x', 'SELECT 1')",
        "BACKUP TO '/tmp/x.zip'",
        "CREATE ALIAS x AS 'String x() { return null; }'",
        "CALL LINK_SCHEMA('A', '', 'jdbc:h2:mem:x', 'sa', '', 'PUBLIC')"
      })
  void refusesSqlThatWasGluedTogether(String sql) throws SQLException {
    assertThat(errorOf(sql)).isEqualTo(LITERALS_ARE_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE ALIAS x FOR \"java.lang.System.getProperty\"",
        "CREATE ALIAS x FOR \"java.lang.Runtime.getRuntime\"",
        "CREATE AGGREGATE x FOR \"java.lang.Runtime\"",
        "CREATE TRIGGER x BEFORE INSERT ON edit CALL \"javax.naming.InitialContext\"",
        "CREATE ALIAS x FOR \"dev.costwright.model.ledger.Ledger.exists\""
      })
  void letsSqlReachNoJavaClass(String sql) throws SQLException {
    assertThat(errorOf(sql)).isIn(ACCESS_DENIED_TO_CLASS, ERROR_CREATING_TRIGGER);
  }

  /// A kill at the end of a migration leaves the file so.
  @Test
  void forbidsLiteralsAgainWhereTheyWereLeftAllowed() throws SQLException {
    try (Connection killed = DriverManager.getConnection(H2Url.open(file), "costwright", "")) {
      killed.createStatement().execute("SET ALLOW_LITERALS ALL");
    }
    assertThat(errorOf("SELECT * FROM edit WHERE name = 'own'"))
        .isEqualTo(LITERALS_ARE_NOT_ALLOWED);
  }

  /// A program that used H2 before the ledger did.
  static final class Before {
    private Before() {}

    public static void main(String[] arguments) throws Exception {
      if (arguments[0].equals("database")) {
        DriverManager.getConnection("jdbc:h2:mem:").close();
      } else {
        var _ = Class.forName("org.h2.Driver");
        assertThat(DriverManager.drivers()).isNotEmpty();
      }
      try (Database database = Database.open(Path.of(arguments[1]), () -> {})) {
        System.out.print("opened " + database.ledgerId().orElseThrow());
      } catch (LedgerException refused) {
        System.out.print(refused.getMessage());
      }
    }
  }

  private String toldBy(String before) throws IOException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Before.class.getName(),
                before,
                file.toString())
            .redirectError(temp.resolve("errors.txt").toFile())
            .start();
    return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void isLockedDownEvenWhenTheDriverWasLoadedBefore() throws IOException {
    assertThat(toldBy("driver")).isEqualTo("opened id");
  }

  @Test
  void refusesToOpenWhenSomethingElseHasStartedH2Before() throws IOException {
    assertThat(toldBy("database"))
        .isEqualTo(
            "Expected H2 to be started by Costwright, but something started it before and let it"
                + " call \"*\". Start Java with -Dh2.allowedClasses=dev.costwright.none.");
  }

  @Test
  void refusesToWriteWhatWasOpenedForReading() {
    try (Database database = Database.openReadOnly(file, "for reading only")) {
      assertThatThrownBy(database::requireWritable)
          .isInstanceOf(LedgerException.class)
          .hasMessage("for reading only");
      assertThatThrownBy(database::sync).hasMessage("for reading only");
    }
  }
}
