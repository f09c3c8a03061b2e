/// The order in which levers pay for each other: entry type is
/// {@link dev.costwright.forecasting.rollout.Rollout}.
@NullMarked
package dev.costwright.forecasting.rollout;

import org.jspecify.annotations.NullMarked;
