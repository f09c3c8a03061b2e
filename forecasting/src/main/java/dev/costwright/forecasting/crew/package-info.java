/// Work that is shared out over threads without changing what comes of it: entry type is
/// {@link dev.costwright.forecasting.crew.Crew}.
@NullMarked
package dev.costwright.forecasting.crew;

import org.jspecify.annotations.NullMarked;
