/// Least squares with full diagnostics: rank, intervals, exact check. Entry type: {@link
/// dev.costwright.forecasting.regression.Regression}.
@NullMarked
package dev.costwright.forecasting.regression;

import org.jspecify.annotations.NullMarked;
