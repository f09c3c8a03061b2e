package dev.costwright.app.focus;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.util.Currency;
import java.util.Optional;

/// What one row of the export is about at its place: a token class or unit at one price, or an
/// amount without a count.
///
/// @param measure what was counted; empty for an amount alone
/// @param currency of the amounts
/// @param rate the price that was applied
/// @param list the bundled list price of the same thing; that of the rate where nothing was
/// negotiated
record Part(
    Optional<Measure> measure,
    Basis basis,
    Currency currency,
    Optional<PriceRow> rate,
    Optional<UnitPrice> list)
    implements Comparable<Part> {

  /// An amount or count that no price of ours explains.
  static Part of(Optional<Measure> measure, Basis basis, Currency currency) {
    return new Part(measure, basis, currency, Optional.empty(), Optional.empty());
  }

  private String order() {
    return "%s %02d %s %s %s"
        .formatted(
            currency, measure.map(Measure::ordinal).map(at -> at + 1).orElse(0), basis, rate, list);
  }

  @Override
  public int compareTo(Part other) {
    return order().compareTo(other.order());
  }
}
