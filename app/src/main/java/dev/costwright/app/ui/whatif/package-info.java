/// What the views of what-if share: how settings are named and typed, and what a view is told of
/// the open scenario. Entry type: {@link dev.costwright.app.ui.whatif.ScenarioPart}.
@NullMarked
package dev.costwright.app.ui.whatif;

import org.jspecify.annotations.NullMarked;
