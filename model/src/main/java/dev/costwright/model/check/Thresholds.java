package dev.costwright.model.check;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;

/// From where on something is a finding. All amounts are in the reporting currency.
///
/// @param least money below this is not worth a finding
/// @param medium percent of all spend from which a finding is of medium severity
/// @param high percent of all spend from which it is of high severity
/// @param zeroCalls how many calls without tokens are suspicious
/// @param staleDays age in days from which a price is stale
/// @param sudden what a key must cost in 48 hours to be sudden
/// @param suddenTimes how many times its own median a key with history must cost
/// @param spike by how much money a day must exceed the median of the days before it
/// @param spikeTimes and how many times that median it must cost
/// @param concentration percent of all spend that one value may carry
public record Thresholds(
    Money least,
    int medium,
    int high,
    int zeroCalls,
    int staleDays,
    Money sudden,
    int suddenTimes,
    Money spike,
    int spikeTimes,
    int concentration) {
  public static final Thresholds DEFAULT =
      new Thresholds(usd(1), 1, 10, 5, 180, usd(1000), 10, usd(100), 3, 60);

  /// The same with what a sudden key and a spike must cost at least.
  public Thresholds with(Money suddenFrom, Money spikeFrom) {
    return new Thresholds(
        least,
        medium,
        high,
        zeroCalls,
        staleDays,
        suddenFrom,
        suddenTimes,
        spikeFrom,
        spikeTimes,
        concentration);
  }

  /// The same with another age of stale prices.
  public Thresholds withStaleDays(int days) {
    return new Thresholds(
        least,
        medium,
        high,
        zeroCalls,
        days,
        sudden,
        suddenTimes,
        spike,
        spikeTimes,
        concentration);
  }

  private static Money usd(long dollars) {
    return Money.of(BigDecimal.valueOf(dollars), Cube.REPORTING);
  }
}
