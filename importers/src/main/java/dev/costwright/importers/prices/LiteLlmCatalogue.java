package dev.costwright.importers.prices;

import dev.costwright.importers.Format;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonShape;
import tools.jackson.databind.JsonNode;

/// LiteLLM's `model_prices_and_context_window.json`: one object, a model per field, US dollars per
/// token as floats, taken as decimal text.
///
/// The entry's `litellm_provider` is the seller. Suffixes name service tier, context band and the
/// lifetime of cache writes, in any combination. A context band is a cliff on the prompt of the
/// single request: above the threshold, for xAI from it on. `tiered_pricing` gives such bands as
/// ranges. Multipliers in `provider_specific_entry` (`us`, `fast`) become prices of the region and
/// the tier. `sample_spec` is documentation. No dates, no history.
///
/// Not held, and told: prices per image, pixel, page and session; searches whose price depends on
/// the size of the context; reasoning that costs something else than output.
///
/// Source: a copy of 2026-08-01; checked 2026-11-23.
final class LiteLlmCatalogue implements CatalogueReader {
  private static final Format FORMAT = new Format("prices-litellm", "LiteLLM price map (JSON)");
  private static final String DOCUMENTATION = "sample_spec";

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return shape.paths().stream()
        .filter(path -> path.endsWith(".litellm_provider"))
        .map(path -> path.substring(0, path.lastIndexOf('.')))
        .anyMatch(model -> shape.has(model + ".mode") || isPriced(shape, model));
  }

  private static boolean isPriced(JsonShape shape, String model) {
    return shape.has(model + ".input_cost_per_token") || shape.has(model + ".tiered_pricing");
  }

  @Override
  public void read(SourceFile source, CatalogueBuilder catalogue) {
    Documents.fields(Documents.json(source))
        .filter(entry -> !entry.getKey().equals(DOCUMENTATION))
        .forEach(entry -> read(entry.getKey(), entry.getValue(), catalogue));
  }

  private static void read(String key, JsonNode entry, CatalogueBuilder catalogue) {
    if (entry.path("litellm_provider").asString("").isBlank()) {
      catalogue.reject(
          key,
          "",
          "an entry with litellm_provider",
          "The entry names no seller.",
          "Add litellm_provider to it.");
    } else {
      new LiteLlmEntry(key, entry, catalogue).read();
    }
  }
}
