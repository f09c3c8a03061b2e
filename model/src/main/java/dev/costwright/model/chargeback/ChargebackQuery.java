package dev.costwright.model.chargeback;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/// Which statements are asked for.
///
/// @param month of days of the zone
/// @param by who gets a statement: the values of this dimension
/// @param layer which evidence counts
/// @param trueUp how detail meets money in `best`; as the cube says when empty
public record ChargebackQuery(
    YearMonth month, ZoneId zone, Dimension by, LayerChoice layer, Optional<TrueUp> trueUp) {
  /// With the cube's true-up.
  public ChargebackQuery(YearMonth month, ZoneId zone, Dimension by, LayerChoice layer) {
    this(month, zone, by, layer, Optional.empty());
  }

  public Period period() {
    return Period.of(month, zone);
  }
}
