/// How sure a what-if is: entry type is
/// {@link dev.costwright.forecasting.uncertainty.Uncertainty}.
@NullMarked
package dev.costwright.forecasting.uncertainty;

import org.jspecify.annotations.NullMarked;
