package dev.costwright.forecasting.overlay;

import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a step ahead costs with all overlays that are on.
///
/// @param base what the forecast says without them
/// @param mean with them, in cents
/// @param eighty the forecast's band moved with its mean; the overlays themselves count as certain
/// @param effects what each overlay adds to those before it, in their order, in cents: they add up
/// to mean less base
public record OverlaidPoint(
    LocalDate period,
    Money base,
    Money mean,
    Optional<Band> eighty,
    Optional<Band> ninetyFive,
    List<Money> effects) {
  public OverlaidPoint {
    effects = List.copyOf(effects);
  }
}
