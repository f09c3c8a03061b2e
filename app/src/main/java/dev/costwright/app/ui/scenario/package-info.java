/// What-if: a stack of levers, what they come to together, and scenarios side by side. Entry type:
/// {@link dev.costwright.app.ui.scenario.ScenarioScreen}.
@NullMarked
package dev.costwright.app.ui.scenario;

import org.jspecify.annotations.NullMarked;
