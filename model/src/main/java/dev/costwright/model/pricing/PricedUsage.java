package dev.costwright.model.pricing;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Measure;
import java.util.List;

/// What some usage costs, part by part.
///
/// @param amount the sum of the priced components
/// @param components one per present, positive count that has a rate, in the order of measures
/// @param unpriced the counts that have no rate; not empty means that `amount` is not the whole
/// cost
public record PricedUsage(Money amount, List<Component> components, List<Measure> unpriced) {
  /// @param count units of the measure
  /// @param row the price that applied, with the modifiers already in it
  /// @param amount rounded once, HALF_UP to picos
  public record Component(Measure measure, long count, PriceRow row, Money amount) {}
}
