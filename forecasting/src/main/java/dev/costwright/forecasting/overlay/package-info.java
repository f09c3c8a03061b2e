/// What the past does not know, laid over a forecast: launches, growth plans, price changes and
/// scenarios. Entry type: {@link dev.costwright.forecasting.overlay.Overlaid}.
@NullMarked
package dev.costwright.forecasting.overlay;

import org.jspecify.annotations.NullMarked;
