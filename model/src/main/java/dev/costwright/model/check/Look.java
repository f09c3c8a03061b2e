package dev.costwright.model.check;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What all checks of one run read.
final class Look {
  private static final Set<String> NAMELESS =
      Set.of(Pivot.UNTAGGED, Pivot.UNPRICED, Pivot.NOT_IN_DETAIL);

  private final Cube cube;
  private final PriceBook prices;
  private final List<ImportRecord> imports;
  private final Thresholds thresholds;
  private final Map<PivotQuery, Pivot> pivots = new HashMap<>();

  Look(Cube cube, PriceBook prices, List<ImportRecord> imports, Thresholds thresholds) {
    this.cube = cube;
    this.prices = prices;
    this.imports = imports;
    this.thresholds = thresholds;
  }

  Cube cube() {
    return cube;
  }

  PriceBook prices() {
    return prices;
  }

  List<ImportRecord> imports() {
    return imports;
  }

  Thresholds thresholds() {
    return thresholds;
  }

  /// Of all time, from the first call on the same object.
  Pivot pivot(LayerChoice layer, TimeGrain grain, Dimension... by) {
    return pivots.computeIfAbsent(
        new PivotQuery(List.of(by), grain, Optional.empty(), layer, Map.of()), cube::pivot);
  }

  /// Of all amounts.
  Currency currency() {
    return cube.currency();
  }

  /// All spend.
  Money total() {
    return pivot(LayerChoice.BEST, TimeGrain.TOTAL, Dimension.SELLER, Dimension.MODEL)
        .total()
        .cost();
  }

  /// By the share of all spend.
  Severity severity(Money money) {
    return isShare(money, thresholds.high())
        ? Severity.HIGH
        : isShare(money, thresholds.medium()) ? Severity.MEDIUM : Severity.LOW;
  }

  /// Whether an amount is at least so many percent of all spend.
  boolean isShare(Money money, int percent) {
    return money
            .toDecimal()
            .movePointRight(2)
            .compareTo(total().toDecimal().multiply(BigDecimal.valueOf(percent)))
        >= 0;
  }

  boolean isWorthAFinding(Money money) {
    return money.compareTo(money(Threshold.LEAST)) >= 0;
  }

  /// A limit in the reporting currency.
  Money money(Threshold threshold) {
    return Money.of(thresholds.of(threshold), currency());
  }

  /// Whether a file or a rule gave the value.
  static boolean isNamed(String value) {
    return !value.isEmpty() && !NAMELESS.contains(value);
  }

  static Finding.Behind behind(Pivot pivot, Pivot.Row row) {
    return new Finding.Behind(pivot.query(), row.key(), row.step());
  }

  Money sum(Collection<Money> parts) {
    return parts.stream().reduce(Money.zero(currency()), Money::plus);
  }

  /// The lower median: an amount that occurs, so nothing is rounded.
  ///
  /// @param amounts at least one
  static Money median(Collection<Money> amounts) {
    List<Money> sorted = amounts.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  /// Whether an amount is more than so many times another.
  static boolean exceeds(Money money, int times, Money other) {
    return money.toDecimal().compareTo(other.toDecimal().multiply(BigDecimal.valueOf(times))) > 0;
  }

  /// Such as `1,234.57 USD`, for sentences.
  static String text(Money money) {
    return String.format(
        Locale.ROOT, "%,.2f %s", money.rounded(2), money.currency().getCurrencyCode());
  }

  /// Such as `1,234,567`, for sentences.
  static String text(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A part in percent of the whole, one decimal.
  static String percent(Money part, Money whole) {
    return part.toDecimal()
            .movePointRight(2)
            .divide(whole.toDecimal(), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }

  /// Such as `2026-01-05` or `2026-01-05 to 2026-01-07`.
  static String days(LocalDate from, LocalDate to) {
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
