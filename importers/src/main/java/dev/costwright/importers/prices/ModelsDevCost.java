package dev.costwright.importers.prices;

import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What one model of models.dev costs.
final class ModelsDevCost {
  private static final Map<String, Measure> MEASURES =
      Map.of(
          "input", Measure.FRESH_INPUT,
          "cache_read", Measure.CACHE_READ,
          "cache_write", Measure.CACHE_WRITE_5M,
          "output", Measure.OUTPUT,
          "input_audio", Measure.AUDIO_INPUT,
          "output_audio", Measure.AUDIO_OUTPUT);

  private static final ContextBand LEGACY_BAND = ContextBand.above(200_000);
  private static final Set<String> STRUCTURE = Set.of("tiers", "tier", "context_over_200k");

  private final Place place;
  private final CatalogueBuilder catalogue;

  ModelsDevCost(Place place, CatalogueBuilder catalogue) {
    this.place = place;
    this.catalogue = catalogue;
  }

  void add(JsonNode model) {
    JsonNode cost = model.path("cost");
    add(place, cost, "cost");
    Documents.fields(model.path("experimental").path("modes"))
        .forEach(mode -> mode(mode.getKey(), mode.getValue()));
  }

  private void add(Place at, JsonNode cost, String where) {
    prices(at, cost, where);
    cost.path("tiers").forEach(tier -> tier(at, tier, where + ".tiers"));
    if (cost.has("context_over_200k") && !cost.has("tiers")) {
      prices(
          at.withContext(LEGACY_BAND),
          cost.path("context_over_200k"),
          where + ".context_over_200k");
    }
  }

  private void tier(Place at, JsonNode tier, String where) {
    JsonNode what = tier.path("tier");
    Optional<BigDecimal> size = Amounts.of(what.path("size"));
    if (size.isEmpty() || !what.path("type").asString("context").equals("context")) {
      leaveOut(where, tier, "What the tier depends on is not known.");
    } else {
      prices(at.withContext(ContextBand.above(size.get().longValue())), tier, where);
    }
  }

  private void prices(Place at, JsonNode cost, String where) {
    Documents.fields(cost)
        .filter(field -> !STRUCTURE.contains(field.getKey()))
        .forEach(field -> price(at, cost, field.getKey(), field.getValue(), where));
  }

  private void price(Place at, JsonNode cost, String name, JsonNode value, String where) {
    String path = where + "." + name;
    Optional<BigDecimal> amount = Amounts.of(value);
    Measure measure = MEASURES.get(name);
    if (name.equals("reasoning")) {
      if (!amount
          .map(BigDecimal::stripTrailingZeros)
          .equals(Amounts.of(cost.path("output")).map(BigDecimal::stripTrailingZeros))) {
        leaveOut(path, value, "Reasoning is a part of output here and cannot cost something else.");
      }
    } else if (measure == null) {
      leaveOut(path, value, "The price book has no such unit.");
    } else if (amount.isEmpty()) {
      catalogue.reject(
          named(path),
          value.toString(),
          "a number",
          "The price is no number.",
          "Correct the file.");
    } else {
      catalogue.price(at, measure, Amounts.perMillion(amount.get()), named(path));
    }
  }

  /// The request that buys the mode names the tier or the speed.
  private void mode(String name, JsonNode mode) {
    JsonNode body = mode.path("provider").path("body");
    String tier = body.path("service_tier").asString(body.path("speed").asString(""));
    String where = "experimental.modes." + name + ".cost";
    if (!mode.has("cost")) {
      return;
    }
    if (tier.isBlank()) {
      leaveOut(where, mode, "The mode names no service tier and no speed.");
    } else {
      add(place.withTier(tier), mode.path("cost"), where);
    }
  }

  private void leaveOut(String path, JsonNode value, String reason) {
    catalogue.leaveOut(
        named(path), value.isValueNode() ? value.asString("") : value.toString(), reason);
  }

  private String named(String path) {
    return place.seller() + "/" + place.model() + "." + path;
  }
}
