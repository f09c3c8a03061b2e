/// Price catalogues: LiteLLM's price map, genai-prices, models.dev and our own table. Entry type:
/// {@link dev.costwright.importers.prices.PriceCatalogues}.
@NullMarked
package dev.costwright.importers.prices;

import org.jspecify.annotations.NullMarked;
