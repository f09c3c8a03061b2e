/// Ways to continue plain numbers at even steps: drift, Theta, exponential smoothing, STL and
/// their pools. Entry type: {@link dev.costwright.forecasting.continuation.Continuation}.
@NullMarked
package dev.costwright.forecasting.continuation;

import org.jspecify.annotations.NullMarked;
