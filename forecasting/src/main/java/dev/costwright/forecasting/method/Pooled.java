package dev.costwright.forecasting.method;

import dev.costwright.forecasting.continuation.Pool;
import dev.costwright.forecasting.series.Series;
import java.util.List;
import java.util.OptionalDouble;

/// The median of several methods at each step; of an even number the mean of the middle two. A
/// member that the history is not enough for does not count.
///
/// @param members at least two
public record Pooled(List<Method> members) implements Method {
  public Pooled {
    members = List.copyOf(members);
    if (members.size() < 2) {
      throw new IllegalArgumentException(
          "Expected at least two members of a pool, found " + members.size());
    }
  }

  @Override
  public String name() {
    return "Median of %d methods".formatted(members.size());
  }

  @Override
  public boolean fits(Series history) {
    return members.stream().anyMatch(member -> member.fits(history));
  }

  @Override
  public Series forecast(Series history, int horizon) {
    return median(
        members.stream()
            .filter(member -> member.fits(history))
            .map(member -> member.forecast(history, horizon))
            .toList());
  }

  /// The median of forecasts of the same steps.
  ///
  /// @param forecasts at least one, no step absent
  public static Series median(List<Series> forecasts) {
    Series first = forecasts.getFirst();
    return Series.of(
        first.start(), first.grain(), Pool.median(forecasts.stream().map(Pooled::plain).toList()));
  }

  private static double[] plain(Series forecast) {
    return forecast.values().stream().mapToDouble(OptionalDouble::orElseThrow).toArray();
  }
}
