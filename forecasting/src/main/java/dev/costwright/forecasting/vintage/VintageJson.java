package dev.costwright.forecasting.vintage;

import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.vintage.Vintage.Point;
import dev.costwright.forecasting.vintage.Vintage.Told;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Kept forecasts as the ledger keeps them. Amounts are exact text.
final class VintageJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private VintageJson() {}

  static String write(Vintage vintage) {
    ObjectNode root =
        MAPPER
            .createObjectNode()
            .put("kept", vintage.kept().toString())
            .put("issued", vintage.issued().toString())
            .put("grain", lower(vintage.grain()))
            .put("layer", lower(vintage.layer()))
            .put("priceVersion", vintage.priceVersion());
    vintage.by().ifPresent(dimension -> root.put("by", dimension.id()));
    ArrayNode series = root.putArray("series");
    for (Told told : vintage.series()) {
      ObjectNode one = series.addObject().put("key", told.key()).put("method", told.method());
      ArrayNode points = one.putArray("points");
      told.points().forEach(point -> write(point, points.addObject()));
    }
    return MAPPER.writeValueAsString(root);
  }

  private static void write(Point point, ObjectNode node) {
    node.put("period", point.period().toString())
        .put("mean", point.mean().toPlainString())
        .put("currency", point.mean().currency().getCurrencyCode())
        .put("tokens", point.tokens());
    point.eighty().ifPresent(band -> write(band, node.putObject("band80")));
    point.ninetyFive().ifPresent(band -> write(band, node.putObject("band95")));
  }

  private static void write(Band band, ObjectNode node) {
    node.put("low", band.low().toPlainString()).put("high", band.high().toPlainString());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Vintage parse(String json) {
    JsonNode root = MAPPER.readTree(json);
    return new Vintage(
        Instant.parse(root.path("kept").asString()),
        LocalDate.parse(root.path("issued").asString()),
        Optional.of(root.path("by")).filter(by -> !by.isMissingNode()).map(VintageJson::dimension),
        of(TimeGrain.class, root.path("grain")),
        of(LayerChoice.class, root.path("layer")),
        root.path("priceVersion").asString(),
        root.path("series").valueStream().map(VintageJson::told).toList());
  }

  private static Told told(JsonNode node) {
    return new Told(
        node.path("key").asString(),
        node.path("method").asString(),
        node.path("points").valueStream().map(VintageJson::point).toList());
  }

  private static Point point(JsonNode node) {
    Currency currency = Currency.getInstance(node.path("currency").asString());
    return new Point(
        LocalDate.parse(node.path("period").asString()),
        Money.parse(node.path("mean").asString(), currency),
        band(node.path("band80"), currency),
        band(node.path("band95"), currency),
        node.path("tokens").asLong());
  }

  private static Optional<Band> band(JsonNode node, Currency currency) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Band(
                Money.parse(node.path("low").asString(), currency),
                Money.parse(node.path("high").asString(), currency)));
  }

  private static Dimension dimension(JsonNode node) {
    return Arrays.stream(Dimension.values())
        .filter(dimension -> dimension.id().equals(node.asString()))
        .findFirst()
        .orElseThrow(() -> unreadable("a dimension", node));
  }

  private static <E extends Enum<E>> E of(Class<E> type, JsonNode node) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> lower(value).equals(node.asString()))
        .findFirst()
        .orElseThrow(() -> unreadable("one of " + Arrays.toString(type.getEnumConstants()), node));
  }

  private static LedgerException unreadable(String expected, JsonNode found) {
    return new LedgerException(
        "Expected %s in a kept forecast, found %s. A newer Costwright wrote it: use that one."
            .formatted(expected, found));
  }
}
