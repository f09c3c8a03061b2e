/// Forecasts of whole panels of series, scored against what came of them. Entry type: {@link
/// dev.costwright.forecasting.panel.PanelEvaluation}.
@NullMarked
package dev.costwright.forecasting.panel;

import org.jspecify.annotations.NullMarked;
