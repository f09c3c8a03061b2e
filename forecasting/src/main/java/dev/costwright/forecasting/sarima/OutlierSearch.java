package dev.costwright.forecasting.sarima;

import dev.costwright.forecasting.sarima.Outlier.Kind;
import java.util.Arrays;
import java.util.List;
import jdplus.toolkit.base.core.data.DataBlock;
import jdplus.toolkit.base.core.modelling.regression.AdditiveOutlierFactory;
import jdplus.toolkit.base.core.modelling.regression.IOutlierFactory;
import jdplus.toolkit.base.core.modelling.regression.LevelShiftFactory;
import jdplus.toolkit.base.core.modelling.regression.TransitoryChangeFactory;
import jdplus.toolkit.base.core.regarima.RegArimaModel;
import jdplus.toolkit.base.core.regarima.outlier.CriticalValueComputer;
import jdplus.toolkit.base.core.regarima.outlier.FastOutlierDetector;
import jdplus.toolkit.base.core.regsarima.RegSarimaComputer;
import jdplus.toolkit.base.core.regsarima.ami.FastOutliersDetector;
import jdplus.toolkit.base.core.sarima.SarimaModel;
import jdplus.toolkit.base.core.sarima.estimation.SarimaMapping;

/// Finds spikes, level shifts and fading shifts one by one, as TRAMO does (Gómez and Maravall,
/// in *A Course in Time Series Analysis*, 2001, chapter 7): what stands out by more than 3.3
/// standard deviations of 50 values, up to 4.3 of 450.
final class OutlierSearch {
  private static final double FADING = 0.7;

  /// What is no rarer than one value in 20 is no outlier.
  private static final int VALUES_FOR_EACH = 20;

  /// Where one was found.
  record Place(int step, Kind kind) {
    /// Its effect on so many values; that of a level shift is 0 after it, so that the level of
    /// today stays what it is.
    double[] effect(int values) {
      double[] effect = new double[values];
      factory(kind).fill(step, DataBlock.of(effect));
      return effect;
    }
  }

  private OutlierSearch() {}

  /// @return in the order found; none where the model cannot be estimated
  static List<Place> in(RegArimaModel<SarimaModel> model) {
    int values = model.getObservationsCount();
    FastOutlierDetector<SarimaModel> single = new FastOutlierDetector<>(null);
    single.setOutlierFactories(
        Arrays.stream(Kind.values()).map(OutlierSearch::factory).toArray(IOutlierFactory[]::new));
    int most = Math.max(1, values / VALUES_FOR_EACH);
    FastOutliersDetector search =
        FastOutliersDetector.builder()
            .singleOutlierDetector(single)
            .criticalValue(CriticalValueComputer.simpleComputer().applyAsDouble(values))
            .maximumLikelihood(false)
            .maxOutliers(most)
            .maxRound(2 * most)
            .processor(RegSarimaComputer.builder().precision(1e-5).build())
            .build();
    search.prepare(values);
    search.setBounds(0, values);
    return search.process(model, SarimaMapping.of(model.arima().orders()))
        ? Arrays.stream(search.getOutliers())
            .map(found -> new Place(found[0], Kind.values()[found[1]]))
            .toList()
        : List.of();
  }

  private static IOutlierFactory factory(Kind kind) {
    return switch (kind) {
      case SPIKE -> AdditiveOutlierFactory.FACTORY;
      case LEVEL_SHIFT -> LevelShiftFactory.FACTORY_ZEROENDED;
      case FADING -> new TransitoryChangeFactory(FADING);
    };
  }
}
