/// What makes up spend and its change. Entry type: {@link
/// dev.costwright.app.ui.drivers.DriversScreen}.
@NullMarked
package dev.costwright.app.ui.drivers;

import org.jspecify.annotations.NullMarked;
