/// The fair split of what several changes gain together: entry type is
/// {@link dev.costwright.forecasting.split.Shapley}.
@NullMarked
package dev.costwright.forecasting.split;

import org.jspecify.annotations.NullMarked;
