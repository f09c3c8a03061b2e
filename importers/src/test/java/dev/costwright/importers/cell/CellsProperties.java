package dev.costwright.importers.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.usage.Fact;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class CellsProperties {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Cells cells = new Cells(SourceFile.of(Path.of("cells.csv")));

  @Property
  void readsEveryCountAsIntegerAndAsFloat(
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long count) {
    assertThat(cells.count("c", Long.toString(count))).isEqualTo(count);
    assertThat(cells.count("c", count + ".0")).isEqualTo(count);
    assertThat(cells.count("c", " " + new BigDecimal(count).setScale(3) + " ")).isEqualTo(count);
    assertThat(cells.isGood()).isTrue();
  }

  @Property
  void readsDecimalsExactly(
      @ForAll @BigRange(min = "-999999999999999", max = "999999999999999") @Scale(20)
          BigDecimal number) {
    assertThat(cells.decimal("c", number.toPlainString())).hasValue(number);
    assertThat(cells.decimal("c", number.toString())).hasValue(number);
  }

  @Property
  void readsInstantsAsTheJdkDoes(
      @ForAll @LongRange(min = 1_420_070_400_000L, max = 1_790_000_000_000L) long millis,
      @ForAll @IntRange(min = -17, max = 17) int hours) {
    Instant instant = Instant.ofEpochMilli(millis);
    ZoneOffset offset = ZoneOffset.ofHours(hours);
    LocalDateTime local = LocalDateTime.ofInstant(instant, BERLIN);

    assertThat(cells.millis("c", instant.toString(), BERLIN)).isEqualTo(millis);
    assertThat(cells.millis("c", instant.atOffset(offset).toString(), BERLIN)).isEqualTo(millis);
    assertThat(cells.millis("c", new BigDecimal(millis).movePointLeft(3).toPlainString(), BERLIN))
        .isEqualTo(millis);
    assertThat(cells.millis("c", local.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME), BERLIN))
        .isEqualTo(local.atZone(BERLIN).toInstant().toEpochMilli());
  }

  @Property
  void rejectsWhatIsNoNumber(@ForAll("notNumbers") String cell) {
    cells.startRow(7);

    assertThat(cells.count("tokens", cell)).isEqualTo(Fact.ABSENT);
    assertThat(cells.picos("amount", cell)).isEqualTo(Fact.ABSENT);
    assertThat(cells.isGood()).isFalse();
  }

  @Provide
  Arbitrary<String> notNumbers() {
    return Arbitraries.of(
        List.of(
            "1.234.567",
            "1,5E3",
            "(123)",
            "--5",
            "１２３",
            "−5",
            "1 000",
            "NaN",
            "Infinity",
            "1e",
            "0x10",
            "1e15",
            "1e999999999",
            "12a",
            ".",
            "+",
            "$5",
            "5%",
            "9".repeat(65)));
  }

  @Property
  void rejectsWhatIsNoTime(@ForAll("notTimes") String cell) {
    cells.startRow(7);

    assertThat(cells.millis("time", cell, ZoneOffset.UTC)).isEqualTo(Fact.ABSENT);
    assertThat(cells.isGood()).isFalse();
  }

  @Provide
  Arbitrary<String> notTimes() {
    return Arbitraries.of(
        List.of(
            "0000-01-01",
            "9999-12-31",
            "2026-13-01",
            "2026-02-29",
            "32.13.2026",
            "02/03/2026",
            "2026-06-01T25:00:00",
            "2026-06-01T10:00:00+99:00",
            "2026-06-01X10:00",
            "2026-6-1",
            "2026-06-01T10",
            "-5",
            "1e30",
            "1780272000000000",
            "today"));
  }

  @Example
  void aBlankCellIsAbsentAndNoProblem() {
    cells.startRow(1);

    assertThat(cells.count("c", " ")).isEqualTo(Fact.ABSENT);
    assertThat(cells.picos("c", "")).isEqualTo(Fact.ABSENT);
    assertThat(cells.decimal("c", "\t")).isEqualTo(Optional.empty());
    assertThat(cells.millis("c", "", ZoneOffset.UTC)).isEqualTo(Fact.ABSENT);
    assertThat(cells.isGood()).isTrue();
  }

  @Example
  void roundsAmountsHalfUpToTwelveDecimals() {
    assertThat(cells.picos("c", "0.0000000000005")).isEqualTo(1);
    assertThat(cells.picos("c", "0.0000000000004999")).isZero();
    assertThat(cells.picos("c", "-12.50")).isEqualTo(-12_500_000_000_000L);
    assertThat(cells.picos("c", "0E-6176")).isZero();
  }
}
