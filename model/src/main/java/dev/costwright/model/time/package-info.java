/// Days, months and the zone in which they are counted. Entry type: {@link
/// dev.costwright.model.time.Period}.
@NullMarked
package dev.costwright.model.time;

import org.jspecify.annotations.NullMarked;
