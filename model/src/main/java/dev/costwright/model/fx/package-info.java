/// Dated exchange rates and what converting at them means. Entry type: {@link
/// dev.costwright.model.fx.FxRates}.
@NullMarked
package dev.costwright.model.fx;

import org.jspecify.annotations.NullMarked;
