/// What next: tokens and drivers forecast first, then priced, checked against history. Entry type:
/// {@link dev.costwright.forecasting.forecast.Forecaster}.
@NullMarked
package dev.costwright.forecasting.forecast;

import org.jspecify.annotations.NullMarked;
