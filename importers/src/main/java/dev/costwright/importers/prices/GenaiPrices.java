package dev.costwright.importers.prices;

import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// The prices of one model of genai-prices.
final class GenaiPrices {
  private record Unit(Measure measure, UnaryOperator<BigDecimal> perUnit) {
    static Unit ofMillion(Measure measure) {
      return new Unit(measure, Amounts::perMillion);
    }
  }

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("input_mtok", Unit.ofMillion(Measure.FRESH_INPUT)),
          Map.entry("cache_read_mtok", Unit.ofMillion(Measure.CACHE_READ)),
          Map.entry("cache_write_mtok", Unit.ofMillion(Measure.CACHE_WRITE_5M)),
          Map.entry("cache_write_1h_mtok", Unit.ofMillion(Measure.CACHE_WRITE_1H)),
          Map.entry("output_mtok", Unit.ofMillion(Measure.OUTPUT)),
          Map.entry("input_audio_mtok", Unit.ofMillion(Measure.AUDIO_INPUT)),
          Map.entry("cache_audio_read_mtok", Unit.ofMillion(Measure.AUDIO_CACHE_READ)),
          Map.entry("output_audio_mtok", Unit.ofMillion(Measure.AUDIO_OUTPUT)),
          Map.entry("input_image_mtok", Unit.ofMillion(Measure.IMAGE_INPUT)),
          Map.entry("cache_image_read_mtok", Unit.ofMillion(Measure.IMAGE_CACHE_READ)),
          Map.entry("output_image_mtok", Unit.ofMillion(Measure.IMAGE_OUTPUT)),
          Map.entry("web_searches_kcount", new Unit(Measure.SEARCHES, Amounts::perThousand)));

  private final Place place;
  private final String where;
  private final CatalogueBuilder catalogue;

  GenaiPrices(Place place, String where, CatalogueBuilder catalogue) {
    this.place = place;
    this.where = where;
    this.catalogue = catalogue;
  }

  /// Adds what holds from one day until before another.
  void add(JsonNode prices, Optional<LocalDate> from, Optional<LocalDate> until) {
    Place then = place.during(from, until);
    Documents.fields(prices)
        .forEach(
            field ->
                Optional.ofNullable(UNITS.get(field.getKey()))
                    .ifPresentOrElse(
                        unit -> add(then, unit, field.getKey(), field.getValue()),
                        () -> leaveOut(field.getKey(), field.getValue())));
  }

  private void add(Place then, Unit unit, String name, JsonNode value) {
    boolean isOfTokens = unit.measure().kind() == Measure.Kind.TOKEN_CLASS;
    Place at = isOfTokens ? then : then.withTier("");
    if (!value.isObject()) {
      price(at, unit, name, value);
      return;
    }
    price(at, unit, name, value.path("base"));
    for (JsonNode tier : value.path("tiers")) {
      Optional<BigDecimal> start = Amounts.of(tier.path("start"));
      if (start.isPresent()) {
        price(
            at.withContext(ContextBand.above(start.get().longValue())),
            unit,
            name,
            tier.path("price"));
      } else {
        leaveOut(name, tier);
      }
    }
  }

  private void price(Place at, Unit unit, String name, JsonNode value) {
    Amounts.of(value)
        .ifPresentOrElse(
            amount ->
                catalogue.price(
                    at, unit.measure(), unit.perUnit().apply(amount), where + "." + name),
            () ->
                catalogue.reject(
                    where + "." + name,
                    value.toString(),
                    "a number",
                    "The price is no number.",
                    "Download the file again."));
  }

  private void leaveOut(String name, JsonNode value) {
    catalogue.leaveOut(
        where + "." + name,
        value.isValueNode() ? value.asString("") : value.toString(),
        "The price book has no such unit.");
  }
}
