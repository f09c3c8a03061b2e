package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// A column of a preview of facts.
///
/// @param id of its dimension or measure, or `day` or `time`
record FactColumn(String id, Function<Fact, CellValue> value) {
  private static final long DAY_MILLIS = 86_400_000;
  private static final int MOST_DIMENSIONS = 6;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Those that say most about a row come first.
  private static final List<Dimension> WORDS =
      List.of(
          Dimension.MODEL,
          Dimension.CHARGE_KIND,
          Dimension.API_KEY,
          Dimension.PROJECT,
          Dimension.FEATURE,
          Dimension.TEAM,
          Dimension.ENVIRONMENT,
          Dimension.SERVICE_TIER,
          Dimension.CONTEXT_BAND,
          Dimension.SELLER,
          Dimension.USER,
          Dimension.TENANT,
          Dimension.REGION,
          Dimension.SPEED,
          Dimension.OUTCOME);

  private static final List<Measure> FIGURES =
      Stream.of(Measure.values()).filter(measure -> measure != Measure.LIST_CHARGE).toList();

  CellValue cell(Fact fact) {
    return value.apply(fact);
  }

  /// Time, then dimensions, then measures that at least one fact has.
  static List<FactColumn> filled(List<Fact> facts) {
    return Stream.of(
            Stream.of(time(facts)),
            WORDS.stream()
                .filter(d -> facts.stream().anyMatch(fact -> fact.dimension(d).isPresent()))
                .limit(MOST_DIMENSIONS)
                .map(FactColumn::of),
            FIGURES.stream()
                .filter(m -> facts.stream().anyMatch(fact -> fact.find(m).isPresent()))
                .map(FactColumn::of))
        .flatMap(columns -> columns)
        .toList();
  }

  private static FactColumn time(List<Fact> facts) {
    return facts.stream().allMatch(fact -> fact.startMillis() % DAY_MILLIS == 0)
        ? new FactColumn("day", fact -> new CellValue.Text(day(fact.start())))
        : new FactColumn("time", fact -> new CellValue.Text(TIME.format(fact.start())));
  }

  private static String day(Instant start) {
    return start.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static FactColumn of(Dimension dimension) {
    return new FactColumn(
        dimension.id(),
        fact ->
            fact.dimension(dimension)
                .<CellValue>map(CellValue.Text::new)
                .orElseGet(CellValue::absent));
  }

  private static FactColumn of(Measure measure) {
    return new FactColumn(
        measure.id(),
        fact -> {
          long value = fact.measure(measure);
          if (value == Fact.ABSENT) {
            return CellValue.absent();
          }
          return measure.kind() == Measure.Kind.MONEY
              ? figure(BigDecimal.valueOf(value, Money.SCALE))
              : new CellValue.Count(value);
        });
  }

  /// Every digit that the file has.
  static CellValue figure(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return new CellValue.Decimal(
        plain, (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
  }
}
