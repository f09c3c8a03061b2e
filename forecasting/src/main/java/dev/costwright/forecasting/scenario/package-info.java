/// What-if: levers replayed over the ledger or over a described workload. Entry type: {@link
/// dev.costwright.forecasting.scenario.Scenario}.
@NullMarked
package dev.costwright.forecasting.scenario;

import org.jspecify.annotations.NullMarked;
