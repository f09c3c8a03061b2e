package dev.costwright.model.implied;

import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/// What a bill charged for one unit: billed money by quantity.
///
/// @param terms what was sold
/// @param origin where the quantity is from
/// @param billed the money of all rows
/// @param quantity the units of all rows, at least 1
/// @param rows of bills that it rests on
/// @param decimals of the finest amount among them, at least 2: bills round
/// @param first day of a row
/// @param last day of a row
/// @param days with rows
/// @param list what the price book says on these days; empty when it says nothing
public record ImpliedPrice(
    ImpliedTerms terms,
    Origin origin,
    Money billed,
    long quantity,
    long rows,
    int decimals,
    LocalDate first,
    LocalDate last,
    int days,
    Optional<PriceRow> list) {
  /// More would be a list price's decimals, and no bill is that exact.
  private static final int SCALE = 6;

  private static final int WORKING = 24;

  /// Where a quantity is from.
  public enum Origin {
    /// The bill's own rows.
    BILL,
    /// The seller's usage counts of the same day.
    USAGE
  }

  /// Per million units, HALF_UP to 6 decimals.
  public BigDecimal perMillion() {
    return plain(perMillion(billed.toDecimal(), RoundingMode.HALF_UP));
  }

  /// How far off it may be because each row's amount was rounded to its last decimal, per million
  /// units, rounded up: rows × ½ × 10⁻ᵈ ÷ quantity.
  public BigDecimal uncertainty() {
    BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
    return plain(perMillion(half.multiply(BigDecimal.valueOf(rows)), RoundingMode.UP));
  }

  private BigDecimal perMillion(BigDecimal amount, RoundingMode rounding) {
    return amount.movePointRight(6).divide(BigDecimal.valueOf(quantity), SCALE, rounding);
  }

  /// Implied less list, per million units; empty without a list price in the bill's currency.
  public Optional<BigDecimal> difference() {
    return comparable().map(row -> plain(perMillion().subtract(row.price().perMillion())));
  }

  /// The difference in per cent of the list price, one decimal, HALF_UP.
  public Optional<BigDecimal> percent() {
    return comparable()
        .map(row -> row.price().perMillion())
        .filter(price -> price.signum() > 0)
        .map(
            price ->
                perMillion()
                    .subtract(price)
                    .divide(price, WORKING, RoundingMode.HALF_UP)
                    .movePointRight(2)
                    .setScale(1, RoundingMode.HALF_UP));
  }

  /// Whether rounding explains the difference from the list price, or there is none.
  public boolean isWithinRounding() {
    // the implied price itself is rounded to a millionth
    BigDecimal tolerance = uncertainty().add(BigDecimal.ONE.movePointLeft(SCALE));
    return difference().filter(more -> more.abs().compareTo(tolerance) > 0).isEmpty()
        && comparable().isPresent();
  }

  /// The price to hold on the days observed, instead of the list's; empty when the context band is
  /// not known in tokens.
  ///
  /// @param today since when the book knows it
  public Optional<PriceRow> override(LocalDate today) {
    if (list.isEmpty() && !terms.contextBand().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PriceRow(
            terms.seller(),
            terms.model(),
            terms.measure(),
            list.map(PriceRow::serviceTier).orElse(terms.tier()),
            list.map(PriceRow::region).orElse(terms.region()),
            list.map(PriceRow::context).orElse(ContextBand.ALL),
            Optional.of(first),
            Optional.of(last.plusDays(1)),
            UnitPrice.perMillion(perMillion()),
            billed.currency(),
            today,
            PriceRow.IMPLIED + "%d rows of your bills on %d days".formatted(rows, days),
            today,
            "%s for %d; ± %s per million for rounding"
                .formatted(billed, quantity, uncertainty().toPlainString())));
  }

  private Optional<PriceRow> comparable() {
    return list.filter(row -> row.currency().equals(billed.currency()));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /// The unit that is priced.
  public Measure measure() {
    return terms.measure();
  }
}
