/// Seasonal ARIMA models with outliers, level shifts and drivers, estimated by exact
/// likelihood. Entry type: {@link dev.costwright.forecasting.sarima.SarimaFit}.
@NullMarked
package dev.costwright.forecasting.sarima;

import org.jspecify.annotations.NullMarked;
