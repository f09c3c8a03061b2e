/// What-if levers and their parameters: entry type is
/// {@link dev.costwright.forecasting.lever.Lever}.
@NullMarked
package dev.costwright.forecasting.lever;

import org.jspecify.annotations.NullMarked;
