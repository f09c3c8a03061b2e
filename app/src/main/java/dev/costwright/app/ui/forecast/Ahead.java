package dev.costwright.app.ui.forecast;

import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.overlay.OverlaidPoint;
import dev.costwright.model.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/// A step ahead as it is shown: with overlays where some are on.
record Ahead(ForecastPoint point, Optional<OverlaidPoint> laid) {
  LocalDate period() {
    return point.period();
  }

  Money mean() {
    return laid.map(OverlaidPoint::mean).orElseGet(point::mean);
  }

  Optional<Band> eighty() {
    return laid.isPresent() ? laid.get().eighty() : point.eighty();
  }

  Optional<Band> ninetyFive() {
    return laid.isPresent() ? laid.get().ninetyFive() : point.ninetyFive();
  }
}
