package dev.costwright.forecasting.sarima;

import dev.costwright.forecasting.sarima.SarimaForm.Constant;
import dev.costwright.forecasting.sarima.SarimaForm.Scale;
import java.util.Optional;
import jdplus.toolkit.base.api.arima.SarimaOrders;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import jdplus.tramoseats.base.core.tramo.TramoKernel;

/// Finds the form of months with TRAMO (Gómez and Maravall, in *A Course in Time Series
/// Analysis*, 2001, chapter 7), as JDemetra+ has it: logarithms by a trial, outliers, unit
/// roots, orders by BIC. Months are taken as equal: nobody says which they are.
public final class CalendarSearch {
  /// Steps in the season that it knows.
  public static final int MONTHS = 12;

  private static final int LEAST = 3 * MONTHS;

  private CalendarSearch() {}

  /// @return empty with too few values, and where TRAMO finds nothing
  public static Optional<SarimaForm> months(double[] values) {
    if (values.length < LEAST) {
      return Optional.empty();
    }
    TsData months = TsData.ofInternal(TsPeriod.monthly(2000, 1), values.clone());
    return Attempted.of(
            () -> Optional.ofNullable(TramoKernel.of(TramoSpec.TR3, null).process(months, null)))
        .map(CalendarSearch::form);
  }

  private static SarimaForm form(RegSarimaModel model) {
    SarimaOrders orders = model.specification();
    return new SarimaForm(
        new Order(orders.getP(), orders.getD(), orders.getQ()),
        new Order(orders.getBp(), orders.getBd(), orders.getBq()),
        MONTHS,
        model.getDescription().isLogTransformation() ? Scale.LOG : Scale.LEVEL,
        model.isMeanEstimation() ? Constant.ESTIMATED : Constant.NONE);
  }
}
