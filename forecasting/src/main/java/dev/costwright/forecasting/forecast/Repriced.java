package dev.costwright.forecasting.forecast;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What the usage of a period would cost at the prices of a later day, row by row; what has no
/// price then, and money without tokens, keeps what it cost.
public final class Repriced {
  private Int128 sum = Int128.ZERO;

  private Repriced() {}

  /// Exact to the picodollar.
  ///
  /// @param day whose prices count
  public static Money of(
      Cube cube, PriceBook prices, Period period, LayerChoice layer, LocalDate day) {
    FuturePrices future = FuturePrices.of(prices, cube.reporting(), day, day.plusDays(1));
    Repriced repriced = new Repriced();
    cube.forEachRow(
        new RowQuery(Optional.of(period), layer, Map.of()),
        row -> {
          OptionalLong picos = future.reprice(row, 0);
          repriced.sum =
              picos.isPresent()
                  ? repriced.sum.plus(picos.getAsLong())
                  : repriced.sum.plus(row.cost().map(Money::picos).orElse(Int128.ZERO));
        });
    return new Money(repriced.sum, cube.currency());
  }
}
