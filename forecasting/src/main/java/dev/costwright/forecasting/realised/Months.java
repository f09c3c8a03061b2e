package dev.costwright.forecasting.realised;

import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.BridgeQuery;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.Period;
import java.time.YearMonth;
import java.util.Optional;

/// The months of a ledger, and what moved its cost from one to another.
record Months(Shipped shipped, Cube cube, PriceBook prices) {
  static Baseline.Window window(Shipped shipped, YearMonth month) {
    return new Baseline.Window(
        Optional.of(month.atDay(1)),
        Optional.of(month.atEndOfMonth()),
        shipped.window().layer(),
        shipped.where());
  }

  Bridge between(YearMonth from, YearMonth to) {
    return Bridge.of(
        cube,
        prices,
        new BridgeQuery(
            period(from),
            period(to),
            Optional.empty(),
            shipped.window().layer(),
            shipped.where(),
            Optional.empty()));
  }

  private static Period period(YearMonth month) {
    return Period.utc(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /// The first month of which the ledger has every day.
  Optional<YearMonth> first() {
    return cube.firstDay()
        .map(
            day ->
                day.getDayOfMonth() == 1 ? YearMonth.from(day) : YearMonth.from(day).plusMonths(1));
  }

  /// The last month that is over.
  Optional<YearMonth> last() {
    return cube.lastDay().map(day -> YearMonth.from(day.plusDays(1)).minusMonths(1));
  }
}
