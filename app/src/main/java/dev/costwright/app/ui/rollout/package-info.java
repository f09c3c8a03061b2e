/// The order in which levers pay for each other: a plan by payback, with the cash of each month.
/// Entry type: {@link dev.costwright.app.ui.rollout.RolloutPart}.
@NullMarked
package dev.costwright.app.ui.rollout;

import org.jspecify.annotations.NullMarked;
