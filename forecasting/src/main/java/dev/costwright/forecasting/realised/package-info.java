/// What a lever that was shipped has saved, beside what was estimated: entry type is
/// {@link dev.costwright.forecasting.realised.Realised}.
@NullMarked
package dev.costwright.forecasting.realised;

import org.jspecify.annotations.NullMarked;
