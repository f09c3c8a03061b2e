/// Months locked as booked, and what has moved since. Entry type: {@link
/// dev.costwright.model.close.ClosedMonth}.
@NullMarked
package dev.costwright.model.close;

import org.jspecify.annotations.NullMarked;
