package dev.costwright.forecasting.realised;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.replay.Outcome;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.uncertainty.Uncertainty;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What the lever was to save: replayed alone on the last whole month without it.
///
/// @param reference that month
/// @param cost of all calls looked at, in that month
/// @param saving of that month, the lever's own costs taken off
/// @param ownCost what the lever costs itself, inside the saving
/// @param least and `most` share of the cost: the 80 % band of its ranges; equal without ranges
/// @param remarks what the replay could not do or took for granted, one sentence each
public record Estimate(
    YearMonth reference,
    Money cost,
    Money saving,
    Money ownCost,
    Fraction least,
    Fraction most,
    List<String> remarks) {
  public Estimate {
    remarks = List.copyOf(remarks);
  }

  private static final int PATHS = 20_000;
  private static final long SEED = 1;

  /// Empty when that month costs nothing.
  static Optional<Estimate> of(Shipped shipped, Cube cube, PriceBook prices, Watch watch) {
    Scenario alone =
        new Scenario(
            shipped.name(), Months.window(shipped, shipped.reference()), List.of(shipped.found()));
    Prepared prepared = alone.prepare(() -> cube, prices, watch);
    Replay replay = prepared.replay();
    if (replay.baseline().signum() <= 0) {
      return Optional.empty();
    }
    Outcome outcome = replay.run(alone.active());
    Money saving = replay.baseline().minus(outcome.cost());
    Fraction share = share(saving, replay.baseline());
    double cost = replay.baseline().toDecimal().doubleValue();
    Optional<Uncertainty> drawn = Uncertainty.of(prepared, PATHS, SEED, 1, watch);
    return Optional.of(
        new Estimate(
            shipped.reference(),
            replay.baseline(),
            saving,
            outcome.ownCosts().getFirst(),
            drawn.map(band -> Fraction.nearest(band.saving().p10() / cost)).orElse(share),
            drawn.map(band -> Fraction.nearest(band.saving().p90() / cost)).orElse(share),
            outcome.remarks()));
  }

  /// Whether the replay said anything of what the lever does: a model without a price in that
  /// month, for one, leaves every call as it is.
  public boolean isTold() {
    return saving.signum() != 0 || ownCost.signum() != 0;
  }

  /// The saving as a share of the cost.
  public Fraction share() {
    return share(saving, cost);
  }

  private static Fraction share(Money part, Money whole) {
    return new Fraction(part.picos().toBigInteger(), whole.picos().toBigInteger());
  }
}
