package dev.costwright.forecasting.overlay;

import dev.costwright.forecasting.overlay.Overlay.Applied;
import dev.costwright.forecasting.overlay.Overlay.Change;
import dev.costwright.forecasting.overlay.Overlay.Decline;
import dev.costwright.forecasting.overlay.Overlay.Growth;
import dev.costwright.forecasting.overlay.Overlay.Launch;
import dev.costwright.forecasting.overlay.Overlay.Part;
import dev.costwright.forecasting.overlay.Overlay.Price;
import dev.costwright.forecasting.overlay.Overlay.Use;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Overlays as one line, the same in files, in fields and on the command line:
/// `growth 5% a month from 2027-01-01 of feature=chat`, `launch 2000 a month from 2027-02 over 3
/// months`, `price -10% from 2027-01-01`, `decline 30% a year from 2027-01`, `scenario NAME from
/// 2027-01`.
public final class OverlayText {
  private static final Pattern LINE =
      Pattern.compile(
          "(growth|launch|price|decline|scenario)\\s+(.{1,200}?)\\s+from\\s+(\\d{4}-\\d{2}(?:-\\d{2})?)"
              + "(?:\\s+over\\s+(\\d{1,2})\\s+months?)?(?:\\s+of\\s+([A-Za-z]{1,40})=(.{1,200}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?)\\s*\\$?(\\d{1,12}(?:\\.\\d{1,6})?)\\s*%?(?:\\s*(?:a|per)\\s+(?:month|year))?",
          Pattern.CASE_INSENSITIVE);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);
  private static final int DAY_LENGTH = "yyyy-mm-dd".length();

  private OverlayText() {}

  /// An overlay that is on.
  ///
  /// @throws UsageException saying what was expected and found
  public static Overlay parse(String name, String text) {
    Matcher line = LINE.matcher(text.strip());
    if (!line.matches()) {
      throw new UsageException(
          "Expected an overlay such as \"growth 5%% a month from 2027-01-01\", \"launch 2000 a month"
                  .formatted()
              + " from 2027-02 over 3 months\", \"price -10% from 2027-01\", \"decline 30% a year"
              + " from 2027-01\" or \"scenario NAME from 2027-01\", of a part with \"of"
              + " feature=chat\";"
              + " found \"%s\".".formatted(text));
    }
    int months = Optional.ofNullable(line.group(4)).map(Integer::parseInt).orElse(0);
    Change change = change(line.group(1).toLowerCase(Locale.ROOT), line.group(2), months);
    if (months > 0 && !(change instanceof Launch)) {
      throw new UsageException(
          "Expected \"over\" months with a launch only, found it in \"%s\".".formatted(text));
    }
    return new Overlay(name, change, day(line.group(3)), part(line), Use.ON);
  }

  private static Change change(String kind, String value, int months) {
    if (kind.equals("scenario")) {
      return new Applied(value);
    }
    BigDecimal number = number(kind, value);
    return switch (kind) {
      case "growth" -> new Growth(within(kind, number, HUNDRED.negate(), MOST));
      case "price" -> new Price(within(kind, number, HUNDRED.negate(), MOST));
      case "decline" -> new Decline(within(kind, number, MOST.negate(), HUNDRED));
      default -> {
        if (number.signum() <= 0) {
          throw new UsageException("Expected an amount above 0 after launch, found " + value + ".");
        }
        yield new Launch(number, months);
      }
    };
  }

  private static BigDecimal number(String kind, String value) {
    Matcher number = NUMBER.matcher(value.replace(",", "").replace('−', '-'));
    if (!number.matches()) {
      throw new UsageException("Expected a number after %s, found \"%s\".".formatted(kind, value));
    }
    BigDecimal size = new BigDecimal(number.group(2));
    return number.group(1).equals("-") ? size.negate() : size;
  }

  private static BigDecimal within(
      String kind, BigDecimal number, BigDecimal above, BigDecimal below) {
    if (number.compareTo(above) <= 0 || number.compareTo(below) >= 0) {
      throw new UsageException(
          "Expected a %s above %s and below %s percent, found %s."
              .formatted(
                  kind, above.toPlainString(), below.toPlainString(), number.toPlainString()));
    }
    return number;
  }

  private static LocalDate day(String text) {
    try {
      return text.length() == DAY_LENGTH ? LocalDate.parse(text) : YearMonth.parse(text).atDay(1);
    } catch (DateTimeException impossible) {
      throw new UsageException(
          "Expected a day such as 2027-01-31 after from, found %s.".formatted(text), impossible);
    }
  }

  private static Optional<Part> part(Matcher line) {
    return Optional.ofNullable(line.group(5))
        .map(
            dimension ->
                new Part(
                    Dimension.parse(dimension)
                        .orElseThrow(
                            () ->
                                new UsageException(
                                    "Expected a dimension after of, found \"%s\". Dimensions are %s."
                                        .formatted(dimension, Dimension.ids()))),
                    line.group(6).strip()));
  }

  /// {@link #parse} reads it back.
  static String of(Overlay overlay) {
    String change =
        switch (overlay.change()) {
          case Growth(BigDecimal percent) -> "growth " + percent.toPlainString() + "% a month";
          case Launch(BigDecimal monthly, int _) ->
              "launch " + monthly.toPlainString() + " a month";
          case Price(BigDecimal percent) -> "price " + percent.toPlainString() + "%";
          case Decline(BigDecimal percent) -> "decline " + percent.toPlainString() + "% a year";
          case Applied(String scenario) -> "scenario " + scenario;
        };
    String ramp =
        overlay.change() instanceof Launch(BigDecimal _, int months) && months > 0
            ? " over " + months + (months == 1 ? " month" : " months")
            : "";
    return change
        + " from "
        + overlay.from()
        + ramp
        + overlay.part().map(part -> " of " + part.text()).orElse("");
  }
}
