/// What stands beside the price book: discounts and commitments, exchange rates, and how fast
/// prices fall. Entry type: {@link dev.costwright.app.ui.terms.TermsSections}.
@NullMarked
package dev.costwright.app.ui.terms;

import org.jspecify.annotations.NullMarked;
