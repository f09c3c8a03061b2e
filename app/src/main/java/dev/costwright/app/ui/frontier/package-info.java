/// What quality costs: the ways to set the levers that no other way beats in cost and in right
/// answers. Entry type: {@link dev.costwright.app.ui.frontier.FrontierPart}.
@NullMarked
package dev.costwright.app.ui.frontier;

import org.jspecify.annotations.NullMarked;
