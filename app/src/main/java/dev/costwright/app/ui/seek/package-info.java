/// Goal seek: how far one setting of a lever must be turned for a bill, a saving, a margin or a
/// payback. Entry type: {@link dev.costwright.app.ui.seek.SeekPart}.
@NullMarked
package dev.costwright.app.ui.seek;

import org.jspecify.annotations.NullMarked;
