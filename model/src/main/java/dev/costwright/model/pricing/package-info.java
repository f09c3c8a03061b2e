/// What tokens and other units cost, by seller, model, tier, region, context and date. Entry
/// type: {@link dev.costwright.model.pricing.PriceBook}.
@NullMarked
package dev.costwright.model.pricing;

import org.jspecify.annotations.NullMarked;
