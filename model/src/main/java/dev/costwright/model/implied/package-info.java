/// Prices that the user's own bills imply. Entry type: {@link
/// dev.costwright.model.implied.ImpliedPrices}.
@NullMarked
package dev.costwright.model.implied;

import org.jspecify.annotations.NullMarked;
