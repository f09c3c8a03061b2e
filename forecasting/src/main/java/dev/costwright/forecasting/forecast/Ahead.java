package dev.costwright.forecasting.forecast;

import dev.costwright.forecasting.evaluation.BackTest;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import java.util.List;
import java.util.Optional;

/// Where a forecast stands and how far it looks.
///
/// @param days which days of the ledger count
/// @param prices of the days ahead
record Ahead(LedgerDays days, Horizon horizon, FuturePrices prices) {
  /// Empty when the cube has no facts by then.
  static Optional<Ahead> of(Cube cube, PriceBook book, ForecastQuery query) {
    return LedgerDays.of(cube, query.layer())
        .flatMap(days -> query.asOf().map(days::before).orElseGet(() -> Optional.of(days)))
        .map(days -> of(days, cube, book, query));
  }

  /// As {@link #of}, for what is forecast in money.
  ///
  /// @throws UsageException when no rate brings the money of a day into the reporting currency
  static Optional<Ahead> ofMoney(Cube cube, PriceBook book, ForecastQuery query) {
    return of(cube, book, query)
        .map(
            ahead ->
                new Ahead(
                    Unconverted.named(ahead.days(), cube, query.layer()),
                    ahead.horizon(),
                    ahead.prices()));
  }

  private static Ahead of(LedgerDays days, Cube cube, PriceBook book, ForecastQuery query) {
    Horizon horizon = Horizon.of(days.until(), query.grain(), query.horizon());
    return new Ahead(
        days,
        horizon,
        FuturePrices.of(
            book, cube.reporting(), days.until(), days.until().plusDays(horizon.days())));
  }

  /// How many days were known at each forecast of the back-test.
  static List<Integer> origins(Usage usage, Horizon horizon) {
    return origins(usage.size(), horizon);
  }

  /// The same in a series that begins with its first known day.
  static List<Integer> origins(int days, Horizon horizon) {
    return BackTest.origins(days, Contest.LEAST_TRAINING, horizon.days(), Contest.MOST_ORIGINS);
  }
}
