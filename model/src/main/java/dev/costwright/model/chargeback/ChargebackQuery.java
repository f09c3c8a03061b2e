package dev.costwright.model.chargeback;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.time.ZoneId;

/// Which statements are asked for.
///
/// @param month of days of the zone
/// @param by who gets a statement: the values of this dimension
/// @param layer which evidence counts
public record ChargebackQuery(YearMonth month, ZoneId zone, Dimension by, LayerChoice layer) {
  public Period period() {
    return Period.of(month, zone);
  }
}
