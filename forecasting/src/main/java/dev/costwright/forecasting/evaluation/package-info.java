/// How wrong forecasts were: rolling-origin back-tests and intervals from their errors. Entry type:
/// {@link dev.costwright.forecasting.evaluation.BackTest}.
@NullMarked
package dev.costwright.forecasting.evaluation;

import org.jspecify.annotations.NullMarked;
