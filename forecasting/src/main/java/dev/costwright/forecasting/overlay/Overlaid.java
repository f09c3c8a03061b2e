package dev.costwright.forecasting.overlay;

import dev.costwright.forecasting.forecast.Forecast;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A forecast with overlays on it.
///
/// Each overlay changes what those before it left, day by day; days of a step weigh the same. What
/// is spent already stays. Bands and paths move with the mean: they say how far the forecast may be
/// off, not how sure the plans are.
///
/// @param base the forecast as it is
/// @param overlays those that are on, in their order
/// @param series as in the forecast; behind them launches that belong to none of its keys
/// @param total their sum
/// @param notes what was taken for granted, one sentence each
public record Overlaid(
    Forecast base,
    List<Overlay> overlays,
    List<OverlaidSeries> series,
    OverlaidSeries total,
    List<String> notes) {
  public Overlaid {
    overlays = List.copyOf(overlays);
    series = List.copyOf(series);
    notes = List.copyOf(notes);
  }

  /// Lays those that are on over a forecast.
  ///
  /// @throws dev.costwright.model.problem.UsageException when a scenario cannot be applied
  public static Overlaid of(Forecast base, List<Overlay> overlays, OverlayGround ground) {
    return new Overlaying(base, overlays.stream().filter(Overlay::isOn).toList(), ground).result();
  }

  /// The series, and the total behind them when there are several.
  public List<OverlaidSeries> all() {
    return base.query().by().isEmpty()
        ? List.of(total)
        : Stream.concat(series.stream(), Stream.of(total)).toList();
  }

  /// The series of a key.
  public Optional<OverlaidSeries> find(String key) {
    return all().stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
