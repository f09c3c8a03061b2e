/// Days on which a country rests. Entry type: {@link
/// dev.costwright.forecasting.calendar.Holidays}.
@NullMarked
package dev.costwright.forecasting.calendar;

import org.jspecify.annotations.NullMarked;
