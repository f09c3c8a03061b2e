/// What a prompt costs and what a shorter one saves: {@link
/// dev.costwright.forecasting.prompt.PromptComparison} counts two texts offline and prices the
/// difference at the calls, the models and the cache state that the ledger knows. Texts are counted
/// and forgotten.
@NullMarked
package dev.costwright.forecasting.prompt;

import org.jspecify.annotations.NullMarked;
