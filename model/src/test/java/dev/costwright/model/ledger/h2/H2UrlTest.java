package dev.costwright.model.ledger.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.LedgerException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2UrlTest {
  @Test
  void opensWithEveryCommitOnDiskAndNoCompaction() {
    assertThat(H2Url.open(Path.of("/books/a b.costw/ledger")))
        .isEqualTo(
            "jdbc:h2:file:/books/a b.costw/ledger;IFEXISTS=TRUE"
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;AUTO_COMPACT_FILL_RATE=0;MAX_COMPACT_TIME=0"
                + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;MAX_MEMORY_ROWS=2147483647");
  }

  @Test
  void looksWithoutWriting() {
    assertThat(H2Url.readOnly(Path.of("/books/ledger")))
        .startsWith("jdbc:h2:file:/books/ledger;IFEXISTS=TRUE;ACCESS_MODE_DATA=r;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x;INIT=RUNSCRIPT FROM 'evil.sql'",
        "x;IFEXISTS=FALSE",
        "a\nb",
        "a\tb",
        "a\u0085b",
        "a\\..\\..\\elsewhere"
      })
  void refusesNamesThatWouldBecomeSettings(String name) {
    assertThatThrownBy(() -> H2Url.create(Path.of("/books", name)))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith(
            "Expected a folder name without \";\", \"\\\" and control characters, found \"/books/");
  }

  @Test
  void letsSqlReachNoJavaClass() {
    String url = H2Url.create(Path.of("/books/ledger"));
    assertThat(url).isNotEmpty();
    assertThat(System.getProperty("h2.allowedClasses")).isEqualTo("dev.costwright.none");
  }
}
