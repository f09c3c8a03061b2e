/// Forecasts that were kept, and what came of them. Entry type: {@link
/// dev.costwright.forecasting.vintage.Vintage}.
@NullMarked
package dev.costwright.forecasting.vintage;

import org.jspecify.annotations.NullMarked;
