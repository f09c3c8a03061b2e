/// One call on its way through the levers: which of them did what. Entry type:
/// {@link dev.costwright.app.ui.trace.TracePart}.
@NullMarked
package dev.costwright.app.ui.trace;

import org.jspecify.annotations.NullMarked;
