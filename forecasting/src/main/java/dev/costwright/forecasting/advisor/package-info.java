/// Whether prompts are worth keeping at the provider: entry type is
/// {@link dev.costwright.forecasting.advisor.CacheAdvisor}.
@NullMarked
package dev.costwright.forecasting.advisor;

import org.jspecify.annotations.NullMarked;
