package dev.costwright.model.ledger;

import static dev.costwright.model.ledger.Sample.USAGE;
import static dev.costwright.model.ledger.Sample.add;
import static dev.costwright.model.ledger.Sample.bucket;
import static dev.costwright.model.ledger.Sample.dump;
import static dev.costwright.model.ledger.Sample.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Folder names that somebody made up to get more out of H2 than a file.
class PathSafetyTest {
  @TempDir Path temp;
  private Path marker;
  private Path home;

  @BeforeEach
  void setATrap() throws IOException {
    marker = temp.resolve("executed.csv");
    home = Files.createDirectories(temp.resolve("home"));
    Files.writeString(
        home.resolve("evil.sql"), "CALL CSVWRITE('%s', 'SELECT 1');".formatted(marker));
  }

  static Stream<String> refused() {
    return Stream.of(
        "x;INIT=RUNSCRIPT FROM 'evil.sql'",
        "x;init=runscript from 'evil.sql'",
        "x;ACCESS_MODE_DATA=r",
        "x;IFEXISTS=FALSE",
        "x;TRACE_LEVEL_FILE=3",
        "x;AUTO_SERVER=TRUE",
        "x\\;INIT=RUNSCRIPT FROM 'evil.sql'",
        ";",
        "a\nb",
        "a\rb",
        "a\tb",
        "a\u0085b",
        "a\u001bb",
        "a\\b",
        "..\\..\\elsewhere",
        "\\\\host\\share");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesNamesThatH2WouldReadMoreIn(String name) throws IOException {
    Path folder = home.resolve(name + ".costw");
    assertThatThrownBy(() -> Ledger.create(folder))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("Expected a folder name without \";\", \"\\\" and control");
    assertThatThrownBy(() -> Ledger.open(folder)).isInstanceOf(LedgerException.class);
    assertThat(namesIn(home)).containsExactly("evil.sql");
    assertThat(marker).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%3BINIT=RUNSCRIPT FROM 'evil.sql'",
        "%0a%00",
        "~",
        "~root",
        "nio:books",
        "nioMapped:books",
        "mem:books",
        "memFS:books",
        "split:20:books",
        "zip:books",
        "file:books",
        "tcp:localhost",
        "jdbc:h2:mem:books",
        "classpath:books",
        "x\uff1bINIT=RUNSCRIPT FROM 'evil.sql'",
        "x\u037eINIT=RUNSCRIPT FROM 'evil.sql'",
        "\uff0e\uff0e\uff0fbooks",
        "\u202ewtsoc.skoob",
        "a'b\"c`d$e{f}g",
        "CON",
        " books ",
        "\u00e4\ud83d\ude00\u0301",
        "${jndi:ldap:x}"
      })
  void keepsTheLedgerExactlyInAFolderOfAnyOtherName(String name) throws IOException {
    Path folder = home.resolve(name + ".costw");
    try (Ledger ledger = Ledger.create(folder)) {
      add(ledger, file("a.csv"), USAGE, bucket(1, "gpt-5", 10));
    }
    try (Ledger ledger = Ledger.open(folder)) {
      assertThat(dump(ledger)).hasSize(1);
    }
    assertThat(namesIn(home)).containsExactlyInAnyOrder("evil.sql", name + ".costw");
    assertThat(namesIn(folder))
        .containsExactlyInAnyOrder("backups", "ledger.lock", "ledger.mv.db", "manifest");
    assertThat(marker).doesNotExist();
  }

  @Test
  void saysThatANameIsTooLong() throws IOException {
    assertThatThrownBy(() -> Ledger.create(home.resolve("\u00e4".repeat(200))))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("File name too long");
    Path deep = home;
    for (int level = 0; level < 25; level++) {
      deep = deep.resolve("x".repeat(200));
    }
    Path tooDeep = deep;
    assertThatThrownBy(() -> Ledger.create(tooDeep)).isInstanceOf(LedgerException.class);
    assertThat(Ledger.exists(tooDeep)).isFalse();
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
