package dev.costwright.importers.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.Fact;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells made to be misread: each is read exactly or rejected with its place, never guessed.
class HostileCellsTest {
  private final Cells cells = new Cells(SourceFile.of(Path.of("bill.csv")));

  @BeforeEach
  void start() {
    cells.startRow(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e308",
        "1e15",
        "-1e15",
        "NaN",
        "Infinity",
        "-Infinity",
        "∞",
        "1.234.567",
        "1,234.56",
        "1.234,56",
        "1,5",
        "1,5E3",
        "(123)",
        "--5",
        "+-5",
        "-",
        "+",
        ".",
        "e5",
        "1e",
        "0x10",
        "1_000",
        "１２３",
        "−5",
        "5−",
        "\u00a05",
        "5\u00a0",
        "1 000",
        "1\u202f000",
        "$5",
        "5 USD",
        "5%",
        "५",
        "1e9999999999",
        "1E+2147483648",
        "=1+1",
        "5\u200b",
        "\u202e5"
      })
  void rejectsMoneyThatCouldBeReadInTwoWays(String cell) {
    assertThat(cells.picos("cost", cell)).isEqualTo(Fact.ABSENT);
    assertRejected("cost", cell);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-400,0",
    "-0,0",
    "-0.00,0",
    "0E-6176,0",
    "0e2147483647,0",
    "1E3,1000000000000000",
    "+5,5000000000000",
    "-12.34,-12340000000000",
    "0.000000000000500000000000000000000000001,1",
    "0.000000000000499999999999999999999999999,0",
    "9223372.036854775807,9223372036854775807",
    ".5,500000000000",
    "5.,5000000000000"
  })
  void readsMoneyExactly(String cell, long picos) {
    assertThat(cells.picos("cost", cell)).isEqualTo(picos);
    assertThat(cells.isGood()).isTrue();
  }

  @Test
  void rejectsAnAmountThatNoRowHolds() {
    assertThat(cells.picos("cost", "9223372.036854775808")).isEqualTo(Fact.ABSENT);
    assertRejected("cost", "9223372.036854775808");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "-0.5",
        "1.5",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551616",
        "1000000000000000",
        "1e15",
        "NaN",
        "１",
        "1,000",
        "true",
        "0x7f",
        "99999999999999999999999999999999999999999999999999999999999999999"
      })
  void rejectsCountsThatAreNone(String cell) {
    assertThat(cells.count("tokens", cell)).isEqualTo(Fact.ABSENT);
    assertRejected("tokens", cell);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-0,0", "31422.0,31422", "1e3,1000", "999999999999999,999999999999999"})
  void readsCountsExactly(String cell, long count) {
    assertThat(cells.count("tokens", cell)).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-00-00",
        "0001-01-01",
        "9999-12-31",
        "2014-12-31",
        "2026-02-30",
        "2026-13-01",
        "2026-06-32",
        "32.13.2026",
        "32.13.",
        "02/03/2026",
        "2026/06/01",
        "20260601",
        "2026-6-1",
        "2026-06-01T25:00:00Z",
        "2026-06-01T10:61:00Z",
        "2026-06-01T10:00:00+99:00",
        "-2026-06-01",
        "+12026-06-01",
        "now",
        "0",
        "1",
        "-1",
        "1780272000000",
        "1780272000000000",
        "99999999999999999999",
        "1e400",
        "２０２６-０６-０１",
        "2026-06-01\u200e"
      })
  void rejectsDatesThatAreNoneOrOutOfTime(String cell) {
    assertThat(cells.millis("day", cell, ZoneOffset.UTC)).isEqualTo(Fact.ABSENT);
    assertRejected("day", cell);
  }

  @Test
  void endsFourHundredDaysFromNow() {
    Instant now = Instant.now();
    String soon = now.plus(390, ChronoUnit.DAYS).toString().substring(0, 10);
    String later = now.plus(50_000, ChronoUnit.DAYS).toString().substring(0, 10);

    assertThat(cells.millis("day", soon, ZoneOffset.UTC)).isNotEqualTo(Fact.ABSENT);
    assertThat(cells.millis("day", later, ZoneOffset.UTC)).isEqualTo(Fact.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202egnp", "zero\u200bwidth", "👩‍💻", "\u2066x\u2069", "e\u0301"})
  void keepsReadableTextToTheCharacter(String cell) {
    assertThat(cells.text("team", cell)).isEqualTo(cell);
    assertThat(cells.isGood()).isTrue();
  }

  private void assertRejected(String column, String cell) {
    Collected found = new Collected();
    cells.report(found);
    assertThat(cells.isGood()).isFalse();
    Problem problem = found.problems().getFirst();
    assertThat(problem.severity()).isEqualTo(Severity.REJECTED);
    assertThat(problem.location()).isEqualTo(new Problem.Location("bill.csv", 7, column));
    assertThat(problem.value()).isEqualTo(cell);
    assertThat(problem.expected()).isNotBlank();
    assertThat(problem.message()).isNotBlank();
    assertThat(problem.fix()).isNotBlank();
  }
}
