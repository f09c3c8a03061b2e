/// How fast prices fall, by class of model. Entry type: {@link
/// dev.costwright.forecasting.decline.PriceDecline}.
@NullMarked
package dev.costwright.forecasting.decline;

import org.jspecify.annotations.NullMarked;
