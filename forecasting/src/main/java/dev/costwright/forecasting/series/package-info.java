/// Regular time series of one figure. Entry type: {@link
/// dev.costwright.forecasting.series.Series}.
@NullMarked
package dev.costwright.forecasting.series;

import org.jspecify.annotations.NullMarked;
