package dev.costwright.forecasting.bridge;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which change of spend is to be explained.
///
/// @param from the period before
/// @param to the period after
/// @param by what the effects are split by; empty for no split
/// @param layer which evidence counts
/// @param where kept values per dimension, as in {@link PivotQuery}
/// @param budget of the second period: the bridge then begins with it; in the reporting currency
public record BridgeQuery(
    Period from,
    Period to,
    Optional<Dimension> by,
    LayerChoice layer,
    Map<Dimension, Set<String>> where,
    Optional<Money> budget) {
  public BridgeQuery {
    where = Map.copyOf(where);
  }

  /// A monthly budget over a period of whole months; empty for a period of any other days.
  ///
  /// @param currency the reporting one
  public static Optional<Money> budget(BigDecimal monthly, Currency currency, Period period) {
    boolean isWhole = period.from().getDayOfMonth() == 1 && period.until().getDayOfMonth() == 1;
    long months =
        ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.until()));
    return isWhole
        ? Optional.of(Money.of(monthly.multiply(BigDecimal.valueOf(months)), currency))
        : Optional.empty();
  }

  Period period(Side side) {
    return side == Side.FROM ? from : to;
  }

  RowQuery rows(Side side) {
    return new RowQuery(Optional.of(period(side)), layer, where);
  }

  PivotQuery pivot(Side side) {
    return new PivotQuery(
            by.map(List::of).orElse(List.of()),
            TimeGrain.TOTAL,
            Optional.of(period(side)),
            layer,
            where)
        .asCounted();
  }
}
