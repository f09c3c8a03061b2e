/// The Prices screen: what every model costs, since when, and who says so. Entry type: {@link
/// dev.costwright.app.ui.prices.PricesView}.
@NullMarked
package dev.costwright.app.ui.prices;

import org.jspecify.annotations.NullMarked;
