package dev.costwright.forecasting.method;

import dev.costwright.forecasting.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Every step repeats the last value seen at the same place of the season (Hyndman and
/// Athanasopoulos, *Forecasting: Principles and Practice*, 2021, section 5.2). Needs one value
/// for each place.
///
/// @param season steps in a season, such as 7 for days of a week; at least 2
public record SeasonalNaive(int season) implements Method {
  public SeasonalNaive {
    if (season < 2) {
      throw new IllegalArgumentException("Expected a season of at least 2 steps, found " + season);
    }
  }

  @Override
  public String name() {
    return "Seasonal naive";
  }

  @Override
  public boolean fits(Series history) {
    return IntStream.range(0, season)
        .allMatch(place -> lastAtSamePlace(history.values(), history.size() + place).isPresent());
  }

  @Override
  public Series forecast(Series history, int horizon) {
    List<OptionalDouble> future = new ArrayList<>();
    for (int step = 0; step < horizon; step++) {
      future.add(needed(history, history.size() + step));
    }
    return new Series(history.end(), history.grain(), future);
  }

  private OptionalDouble lastAtSamePlace(List<OptionalDouble> values, int position) {
    for (int i = position - season; i >= 0; i -= season) {
      if (i < values.size() && values.get(i).isPresent()) {
        return values.get(i);
      }
    }
    return OptionalDouble.empty();
  }

  private OptionalDouble needed(Series history, int position) {
    OptionalDouble last = lastAtSamePlace(history.values(), position);
    if (last.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a value for each of the %d places of a season, found none for place %d"
              .formatted(season, position % season));
    }
    return last;
  }
}
