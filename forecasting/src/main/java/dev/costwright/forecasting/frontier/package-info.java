/// What quality costs: entry type is
/// {@link dev.costwright.forecasting.frontier.Frontier}.
@NullMarked
package dev.costwright.forecasting.frontier;

import org.jspecify.annotations.NullMarked;
