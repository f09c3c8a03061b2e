package dev.costwright.model.economics;

import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A range of monthly cost per active user that a source calls something. Sources disagree, so a
/// band never stands without its source.
///
/// @param source who says so
/// @param noted when the figure was read there
/// @param label what the range stands for, in our words
/// @param from the least cost in it
/// @param to where it ends: a cost of exactly this is beyond it; empty for no limit
/// @param wasteFrom how many times as much the source expects without optimisation, at least;
/// empty when it says nothing
/// @param wasteTo at most
public record Band(
    String source,
    LocalDate noted,
    String label,
    Money from,
    Optional<Money> to,
    Optional<BigDecimal> wasteFrom,
    Optional<BigDecimal> wasteTo) {
  /// Whether a cost is at least `from` and below `to`.
  public boolean holds(Money costPerUser) {
    return costPerUser.currency().equals(from.currency())
        && costPerUser.compareTo(from) >= 0
        && to.map(limit -> costPerUser.compareTo(limit) < 0).orElse(true);
  }

  /// The band that the source expects of a product that nobody has optimised.
  public Optional<Band> unoptimised() {
    return wasteFrom.flatMap(
        least ->
            wasteTo.map(
                most ->
                    new Band(
                        source,
                        noted,
                        label,
                        times(from, least),
                        to.map(limit -> times(limit, most)),
                        Optional.empty(),
                        Optional.empty())));
  }

  private static Money times(Money money, BigDecimal factor) {
    return Money.of(money.toDecimal().multiply(factor), money.currency());
  }
}
