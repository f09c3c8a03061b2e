package dev.costwright.forecasting.decline;

import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.ModelClass;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One list price of a model as a single figure: three parts fresh input to one part output, the
/// blend that price comparisons commonly publish.
///
/// @param day since when it holds
/// @param perMillion (3 × fresh input + output) / 4, per million tokens
public record BlendedPrice(
    String seller, String model, ModelClass modelClass, LocalDate day, Money perMillion) {
  private static final Currency USD = Currency.getInstance("USD");
  private static final BigDecimal INPUTS = BigDecimal.valueOf(3);
  private static final BigDecimal PARTS = BigDecimal.valueOf(4);

  private static final Set<Measure> BLENDED = Set.of(Measure.FRESH_INPUT, Measure.OUTPUT);

  /// Resellers' prices follow those of the makers; each price is looked at once.
  private static final Set<String> MAKERS =
      Set.of("openai", "anthropic", "google", "deepseek", "mistral", "xai", "cohere");

  /// Standard prices in dollars of all makers' models with both classes, one for each day on which
  /// an input or output price began, in order of day. Prices without a day and free ones are left
  /// out, as are other tiers, regions and long prompts. One price of one maker and day counts
  /// once, whatever names it has.
  static List<BlendedPrice> of(PriceBook prices, LocalDate until) {
    Set<List<Object>> seen = new HashSet<>();
    return prices.models().stream()
        .filter(model -> MAKERS.contains(model.seller()))
        .flatMap(model -> of(model, prices, until))
        .sorted(
            Comparator.comparing(BlendedPrice::day)
                .thenComparing(BlendedPrice::seller)
                .thenComparing(BlendedPrice::model))
        .filter(
            price -> seen.add(List.of(price.seller, price.modelClass, price.day, price.perMillion)))
        .toList();
  }

  private static Stream<BlendedPrice> of(KnownModel model, PriceBook prices, LocalDate until) {
    List<PriceRow> rows = prices.rows().stream().filter(row -> isStandardOf(row, model)).toList();
    Set<LocalDate> days =
        rows.stream()
            .filter(row -> BLENDED.contains(row.measure()))
            .flatMap(row -> row.effectiveFrom().stream())
            .filter(day -> !day.isAfter(until))
            .collect(Collectors.toSet());
    return days.stream().flatMap(day -> on(model, rows, day).stream());
  }

  private static boolean isStandardOf(PriceRow row, KnownModel model) {
    return row.seller().equals(model.seller())
        && row.model().equals(model.id())
        && row.serviceTier().equals(PriceRow.STANDARD)
        && row.region().isEmpty()
        && row.contextAbove() == 0
        && row.currency().equals(USD);
  }

  private static Optional<BlendedPrice> on(KnownModel model, List<PriceRow> rows, LocalDate day) {
    Optional<BigDecimal> input = price(rows, Measure.FRESH_INPUT, day);
    Optional<BigDecimal> output = price(rows, Measure.OUTPUT, day);
    return input
        .flatMap(in -> output.map(out -> in.multiply(INPUTS).add(out)))
        .map(sum -> sum.divide(PARTS, MathContext.DECIMAL128))
        .filter(blend -> blend.signum() > 0)
        .map(
            blend ->
                new BlendedPrice(
                    model.seller(), model.id(), model.modelClass(), day, Money.of(blend, USD)));
  }

  /// Of several prices of one day the one that was known last.
  private static Optional<BigDecimal> price(List<PriceRow> rows, Measure measure, LocalDate day) {
    return rows.stream()
        .filter(row -> row.measure() == measure && row.isEffectiveOn(day))
        .max(
            Comparator.comparing((PriceRow row) -> row.effectiveFrom().orElse(LocalDate.MIN))
                .thenComparing(PriceRow::knownFrom))
        .map(PriceRow::price)
        .map(UnitPrice::perMillion);
  }

  /// For statistics.
  double dollars() {
    return perMillion.toDecimal().doubleValue();
  }
}
