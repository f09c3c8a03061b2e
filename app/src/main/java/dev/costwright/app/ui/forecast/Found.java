package dev.costwright.app.ui.forecast;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.vintage.TrackRecord;
import dev.costwright.model.cube.LayerOverride;
import java.util.List;
import java.util.Optional;

/// What was found for one choice, before the user looks at one key of it.
sealed interface Found {
  /// The forecasts of a split; empty for a count.
  Optional<Forecasts> split(Split split);

  /// A count.
  record Counted(CountOutlook outlook) implements Found {
    @Override
    public Optional<Forecasts> split(Split split) {
      return Optional.empty();
    }
  }

  /// Spend in the steps that the user chose, and in months for the tiles.
  record Forecasts(
      Forecast steps, Forecast months, List<LayerOverride> chosen, TrackRecord kept, Laid laid)
      implements Found {
    public Forecasts {
      chosen = List.copyOf(chosen);
    }

    @Override
    public Optional<Forecasts> split(Split split) {
      return Optional.of(this);
    }
  }

  /// Spend by two dimensions that were forecast at once.
  record Joint(Forecasts first, Forecasts second) implements Found {
    @Override
    public Optional<Forecasts> split(Split split) {
      return Optional.of(split == Split.FIRST ? first : second);
    }
  }
}
