package dev.costwright.importers.prices;

import dev.costwright.importers.Format;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gathers the prices of one file and what is wrong with it. Not thread-safe.
final class CatalogueBuilder {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final String LEFT_OUT = "Nothing to do: without it the price book is unchanged.";

  private final List<PriceRow> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final String file;
  private final Format format;
  private final Optional<String> seller;
  private final LocalDate today;
  private Optional<LocalDate> date;

  CatalogueBuilder(SourceFile source, Format format, Optional<String> seller, LocalDate today) {
    this.file = source.name();
    this.format = format;
    this.seller = seller;
    this.today = today;
    this.date = dayIn(source.name());
  }

  /// The seller that the user named.
  Optional<String> seller() {
    return seller;
  }

  LocalDate today() {
    return today;
  }

  /// The file says itself of when it is, which counts more than its name.
  void dated(LocalDate day) {
    date = Optional.of(day);
  }

  /// Adds a price in US dollars for one token or one unit.
  void price(Place place, Measure measure, BigDecimal perUnit, String where) {
    try {
      add(place, measure, UnitPrice.perUnit(Amounts.bounded(perUnit)));
    } catch (IllegalArgumentException | ArithmeticException impossible) {
      reject(
          where,
          perUnit.toString(),
          "a price from 0 to 9.2 million dollars",
          "This is no price.",
          "Correct it in the file, or leave it out.");
    }
  }

  private void add(Place place, Measure measure, UnitPrice price) {
    rows.add(
        new PriceRow(
            place.seller(),
            place.model(),
            measure,
            place.tier(),
            place.region(),
            place.context(),
            place.from(),
            place.until(),
            price,
            DOLLAR,
            today,
            source(),
            date.orElse(today),
            ""));
  }

  void row(PriceRow row) {
    rows.add(row);
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  /// What a price book has no place for.
  ///
  /// @param where a dotted name such as `gpt-4o.input_cost_per_image`
  /// @param reason one sentence
  void leaveOut(String where, String value, String reason) {
    reject(where, value, "a price that the price book can hold", reason, LEFT_OUT);
  }

  void reject(String where, String value, String expected, String message, String fix) {
    problems.add(
        new Problem(
            Severity.REJECTED,
            new Location(file, 0, where),
            value.length() <= 80 ? value : value.substring(0, 80) + "…",
            expected,
            message,
            fix));
  }

  Catalogue build() {
    return new Catalogue(format, date, rows, problems);
  }

  String source() {
    return "%s, file %s".formatted(format.name(), file);
  }

  private static Optional<LocalDate> dayIn(String name) {
    Matcher matcher = DAY.matcher(name);
    try {
      return matcher.find() ? Optional.of(LocalDate.parse(matcher.group())) : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
