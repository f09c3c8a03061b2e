package dev.costwright.forecasting.method;

import dev.costwright.forecasting.continuation.Pool;
import dev.costwright.forecasting.series.Series;
import java.util.List;
import java.util.OptionalDouble;

/// The mean of several methods at each step without the least and the greatest ({@link
/// Pool#trimmed}). A member that the history is not enough for does not count.
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
    return "Trimmed mean of %d methods".formatted(members.size());
  }

  @Override
  public boolean fits(Series history) {
    return members.stream().anyMatch(member -> member.fits(history));
  }

  @Override
  public Series forecast(Series history, int horizon) {
    return trimmed(
        members.stream()
            .filter(member -> member.fits(history))
            .map(member -> member.forecast(history, horizon))
            .toList());
  }

  /// Forecasts of the same steps as one.
  ///
  /// @param forecasts at least one, no step absent
  public static Series trimmed(List<Series> forecasts) {
    Series first = forecasts.getFirst();
    return Series.of(
        first.start(), first.grain(), Pool.trimmed(forecasts.stream().map(Pooled::plain).toList()));
  }

  private static double[] plain(Series forecast) {
    return forecast.values().stream().mapToDouble(OptionalDouble::orElseThrow).toArray();
  }
}
