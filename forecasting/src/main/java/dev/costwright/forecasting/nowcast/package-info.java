/// What a running month will have cost at its end. Entry type: {@link
/// dev.costwright.forecasting.nowcast.Nowcaster}.
@NullMarked
package dev.costwright.forecasting.nowcast;

import org.jspecify.annotations.NullMarked;
