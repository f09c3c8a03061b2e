/// "Why this number": what a figure of any screen rests on. Entry type: {@link
/// dev.costwright.app.ui.why.WhyPopOver}.
@NullMarked
package dev.costwright.app.ui.why;

import org.jspecify.annotations.NullMarked;
