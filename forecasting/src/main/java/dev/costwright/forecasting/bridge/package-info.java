/// Why spend changed: from one period, or from a budget, to another, without a residual. Entry
/// type: {@link dev.costwright.forecasting.bridge.Bridge}.
@NullMarked
package dev.costwright.forecasting.bridge;

import org.jspecify.annotations.NullMarked;
