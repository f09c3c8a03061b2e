/// Forecasts of a total and of its parts that add up. Entry type: {@link
/// dev.costwright.forecasting.hierarchy.Reconciliation}.
@NullMarked
package dev.costwright.forecasting.hierarchy;

import org.jspecify.annotations.NullMarked;
