/// Months locked as booked, and what has moved since. Entry type: {@link
/// dev.costwright.app.ui.close.CloseScreen}.
@NullMarked
package dev.costwright.app.ui.close;

import org.jspecify.annotations.NullMarked;
