/// What shipped levers have saved, beside what was estimated. Entry type: {@link
/// dev.costwright.app.ui.realised.RealisedScreen}.
@NullMarked
package dev.costwright.app.ui.realised;

import org.jspecify.annotations.NullMarked;
