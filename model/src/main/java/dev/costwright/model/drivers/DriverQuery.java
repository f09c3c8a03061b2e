package dev.costwright.model.drivers;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A question about what drives spend.
///
/// @param by the dimensions whose combinations are ranked, one to three
/// @param period what is looked at
/// @param layer which evidence counts
/// @param where kept values per dimension
public record DriverQuery(
    List<Dimension> by, Period period, LayerChoice layer, Map<Dimension, Set<String>> where) {
  public static final List<Dimension> USUAL =
      List.of(Dimension.TEAM, Dimension.FEATURE, Dimension.MODEL);

  public DriverQuery {
    by = List.copyOf(by);
    where = Map.copyOf(where);
    if (by.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one dimension, found none");
    }
  }

  /// The period before, as long as this one: of whole months as many months, else as many days.
  public Period before() {
    LocalDate from = period.from();
    boolean isMonths = from.getDayOfMonth() == 1 && period.until().getDayOfMonth() == 1;
    long months = months();
    return new Period(
        isMonths ? from.minusMonths(months) : from.minusDays(period.days()), from, period.zone());
  }

  private long months() {
    return ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.until()));
  }

  /// The last whole month with facts; without one everything. Empty for a cube without facts.
  public static Optional<Period> usualPeriod(Cube cube) {
    return cube.firstDay()
        .flatMap(
            first ->
                cube.lastDay()
                    .map(
                        last -> {
                          YearMonth month = YearMonth.from(last.plusDays(1)).minusMonths(1);
                          return month.atDay(1).isBefore(first)
                              ? Period.utc(first, last.plusDays(1))
                              : Period.utc(month.atDay(1), month.plusMonths(1).atDay(1));
                        }));
  }

  PivotQuery pivot(Period asked, TimeGrain grain, Dimension... dimensions) {
    return new PivotQuery(List.of(dimensions), grain, Optional.of(asked), layer, where);
  }
}
