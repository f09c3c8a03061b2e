/// What forecasts were worked out before, kept so that it is not worked out again. Entry type:
/// {@link dev.costwright.forecasting.memory.ForecastMemory}.
@NullMarked
package dev.costwright.forecasting.memory;

import org.jspecify.annotations.NullMarked;
