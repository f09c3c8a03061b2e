/// How sure a scenario is: bands around its figures, what moves them, and the chance of a target.
/// Entry type: {@link dev.costwright.app.ui.bands.BandsPart}.
@NullMarked
package dev.costwright.app.ui.bands;

import org.jspecify.annotations.NullMarked;
