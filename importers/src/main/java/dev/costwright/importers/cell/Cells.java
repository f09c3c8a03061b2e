package dev.costwright.importers.cell;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.Fact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the cells of one row after the other, and remembers all that is wrong with the row.
///
/// Every reading method takes the column's name, for the problem, and the cell's text. A blank
/// cell is absent ({@link Fact#ABSENT} or empty) and no problem: absent is not zero. Not
/// thread-safe.
public final class Cells {
  private static final String EXPORT_AGAIN = "Export the file again.";
  private static final String CORRECT = "Correct the cell in the file and import it again.";
  private static final int LONGEST_NUMBER = 64;

  /// What a cell of a spreadsheet holds.
  private static final int LONGEST_TEXT = 32_767;

  private static final String TEXT = "text of at most 32,767 characters";

  private final SourceFile source;
  private final List<Problem> problems = new ArrayList<>();
  private long line;
  private boolean good = true;

  /// @param source the file that the cells stand in, for problems
  public Cells(SourceFile source) {
    this.source = source;
  }

  /// Forgets the row before.
  ///
  /// @param line where the next row starts, counted from 1
  public void startRow(long line) {
    this.line = line;
    problems.clear();
    good = true;
  }

  public long line() {
    return line;
  }

  /// Whether nothing so far makes the row unusable.
  public boolean isGood() {
    return good;
  }

  /// Hands the row's problems on, each once although a cell may be read more than once.
  public void report(EntrySink sink) {
    problems.stream().distinct().forEach(sink::problem);
  }

  /// The text without surrounding blanks. The row is unusable when it holds bytes that are no text,
  /// NUL, half a character, or more than 32,767 characters. Format controls stay: they are shown
  /// as their codes (see {@link dev.costwright.model.text.VisibleText}).
  public String text(String column, String cell) {
    Texts.Fault fault = cell.length() > LONGEST_TEXT ? Texts.Fault.LONG : Texts.fault(cell);
    switch (fault) {
      case NONE -> {}
      case LONG ->
          reject(column, cell, TEXT, "The text has %,d.".formatted(cell.length()), CORRECT);
      case NUL -> reject(column, cell, TEXT, "The text holds NUL characters.", EXPORT_AGAIN);
      case HALF -> reject(column, cell, TEXT, "The text holds half a character.", EXPORT_AGAIN);
      case UNDECODABLE ->
          reject(
              column,
              cell,
              "text in the file's encoding",
              "The cell holds bytes that are no text" + firstUndecodable() + ".",
              "Export the file again as UTF-8.");
    }
    return cell.strip();
  }

  private String firstUndecodable() {
    return source.undecodableFrom(line).map(found -> ": " + found).orElse("");
  }

  /// A count, which some exports write as `31422.0`.
  ///
  /// @return at least 0 and below 10¹⁵, or {@link Fact#ABSENT}
  public long count(String column, String cell) {
    if (cell.isBlank()) {
      return Fact.ABSENT;
    }
    long count = cell.length() > LONGEST_NUMBER ? -1 : Numbers.count(cell);
    if (count < 0) {
      reject(
          column,
          cell,
          "a whole number from 0 to below 10^15, such as 31422",
          "The cell is no count.",
          CORRECT);
      return Fact.ABSENT;
    }
    return count;
  }

  /// A count that must be there.
  public long neededCount(String column, String cell) {
    if (cell.isBlank()) {
      reject(column, cell, "a whole number of at least 0", "The cell is blank.", CORRECT);
    }
    return count(column, cell);
  }

  /// An amount in picos of its currency, HALF_UP to 12 decimals; negative for credits.
  ///
  /// @return picos, or {@link Fact#ABSENT}
  public long picos(String column, String cell) {
    return decimal(column, cell).map(amount -> picos(column, cell, amount)).orElse(Fact.ABSENT);
  }

  /// The same of an amount that is written in hundredths of its currency.
  public long picosOfCents(String column, String cell) {
    return decimal(column, cell)
        .map(cents -> picos(column, cell, hundredth(cents)))
        .orElse(Fact.ABSENT);
  }

  /// A number of so many decimals is nothing in picos, and its point may not move any further.
  private static BigDecimal hundredth(BigDecimal cents) {
    return cents.scale() > 10_000 ? BigDecimal.ZERO : cents.movePointLeft(2);
  }

  private long picos(String column, String cell, BigDecimal amount) {
    BigInteger picos = Money.toPicos(amount);
    if (picos.bitLength() > 63) {
      reject(
          column,
          cell,
          "an amount below 9.2 million",
          "The amount is too large for one row.",
          "Check that the amount is in whole units of its currency.");
      return Fact.ABSENT;
    }
    return picos.longValueExact();
  }

  /// An exact decimal, below 10¹⁵ in size; empty when the cell is blank or no such number.
  public Optional<BigDecimal> decimal(String column, String cell) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number =
        cell.length() > LONGEST_NUMBER ? Optional.empty() : Numbers.decimal(cell);
    if (number.isEmpty()) {
      reject(
          column,
          cell,
          "a plain decimal number below 10^15, such as 1234.56",
          "The cell is no number, or one that can be read in two ways.",
          "Write it with a point before the decimals and without thousands separators.");
    }
    return number;
  }

  /// An instant: epoch seconds, or a date with or without time and offset.
  ///
  /// @param zone of a time that names no offset
  /// @return milliseconds since 1970 UTC, or {@link Fact#ABSENT}
  public long millis(String column, String cell, ZoneId zone) {
    if (cell.isBlank()) {
      return Fact.ABSENT;
    }
    long millis = Times.millis(cell.strip(), zone);
    if (millis == Fact.ABSENT) {
      reject(
          column,
          cell,
          "epoch seconds, or a date like 2026-08-31 with a time like T14:05:00Z if need be",
          "The cell is no point in time.",
          CORRECT);
    }
    return plausible(column, cell, millis);
  }

  private long plausible(String column, String cell, long millis) {
    if (millis != Fact.ABSENT && !Times.isPlausible(millis)) {
      reject(
          column,
          cell,
          "a time between 2015 and a year from now",
          "The time lies outside the years in which models were sold.",
          CORRECT);
      return Fact.ABSENT;
    }
    return millis;
  }

  /// An instant that must be there.
  public long neededMillis(String column, String cell, ZoneId zone) {
    if (cell.isBlank()) {
      reject(column, cell, "a point in time", "The cell is blank.", CORRECT);
    }
    return millis(column, cell, zone);
  }

  /// An instant in nanoseconds since 1970 UTC that must be there.
  ///
  /// @return whole milliseconds since 1970 UTC, or {@link Fact#ABSENT}
  public long neededMillisOfNanos(String column, String cell) {
    String seconds = Times.secondsOfNanos(cell);
    if (seconds.isEmpty()) {
      reject(
          column,
          cell,
          "nanoseconds since 1970, such as 1788264000000000000",
          "The cell is no point in time.",
          CORRECT);
      return Fact.ABSENT;
    }
    return plausible(column, cell, Times.millis(seconds, ZoneOffset.UTC));
  }

  /// Sets the row aside.
  public void reject(String column, String value, String expected, String message, String fix) {
    good = false;
    add(Severity.REJECTED, column, value, expected, message, fix);
  }

  /// Keeps the row, but says that it deserves a look.
  public void doubt(String column, String value, String expected, String message, String fix) {
    add(Severity.DOUBTFUL, column, value, expected, message, fix);
  }

  private void add(
      Severity severity, String column, String value, String expected, String message, String fix) {
    problems.add(
        new Problem(
            severity,
            new Location(source.name(), line, column),
            shown(value),
            expected,
            message,
            fix));
  }

  /// A megabyte of cell helps nobody in a message.
  private static String shown(String value) {
    return value.length() <= 200 ? value : value.substring(0, 200) + "…";
  }
}
