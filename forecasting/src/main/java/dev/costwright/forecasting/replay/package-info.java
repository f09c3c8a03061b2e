/// Calls pass levers and are priced again: entry type is
/// {@link dev.costwright.forecasting.replay.Replay}.
@NullMarked
package dev.costwright.forecasting.replay;

import org.jspecify.annotations.NullMarked;
