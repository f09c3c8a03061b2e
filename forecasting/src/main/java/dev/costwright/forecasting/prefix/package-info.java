/// Prompts whose blocks are known, played through the provider's cache: entry type is
/// {@link dev.costwright.forecasting.prefix.PrefixReplay}.
@NullMarked
package dev.costwright.forecasting.prefix;

import org.jspecify.annotations.NullMarked;
