/// Why the next step costs something else than the last one did, driver by driver. Entry type:
/// {@link dev.costwright.forecasting.change.ForecastChange}.
@NullMarked
package dev.costwright.forecasting.change;

import org.jspecify.annotations.NullMarked;
