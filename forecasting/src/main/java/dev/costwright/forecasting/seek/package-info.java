/// How far a lever must be turned: entry type is
/// {@link dev.costwright.forecasting.seek.GoalSeek}.
@NullMarked
package dev.costwright.forecasting.seek;

import org.jspecify.annotations.NullMarked;
