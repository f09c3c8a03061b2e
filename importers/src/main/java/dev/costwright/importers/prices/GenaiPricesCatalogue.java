package dev.costwright.importers.prices;

import dev.costwright.importers.Format;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonShape;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// `data.json` of genai-prices, version 2: an array of providers with their models, US dollars per
/// million tokens, per thousand searches.
///
/// Prices may be a list with constraints, of which the last that fits counts: start dates become
/// the price's history, and what a later price no longer has ends on its day. A price that depends
/// on the hour cannot be held; such a model is told and left out as a whole, because each of its
/// prices would be wrong for part of the day. `tiers` are cliffs on the request's prompt: a tier
/// holds above its start.
///
/// Not held, and told: requests, and other units that the price book does not have.
///
/// Source: `prices/new_data/v2/data.json` of 2026-08-21 and its schema; checked 2026-11-23.
final class GenaiPricesCatalogue implements CatalogueReader {
  private static final Format FORMAT = new Format("prices-genai", "genai-prices data (JSON)");

  /// Prices under a condition.
  private record Version(Optional<LocalDate> from, JsonNode prices) {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return shape.has("id", "models.id", "models.prices")
        || shape.has("id", "pricing_urls", "models");
  }

  @Override
  public void read(SourceFile source, CatalogueBuilder catalogue) {
    for (JsonNode provider : Documents.json(source)) {
      String seller = provider.path("id").asString("");
      for (JsonNode model : provider.path("models")) {
        model(Place.of(seller, model.path("id").asString("")), model, catalogue);
      }
    }
  }

  private static void model(Place place, JsonNode model, CatalogueBuilder catalogue) {
    String where = place.seller() + "/" + place.model();
    JsonNode prices = model.path("prices");
    if (place.seller().isBlank() || place.model().isBlank() || prices.isMissingNode()) {
      catalogue.reject(
          where, "", "provider, model and prices", "The entry is not whole.", "Download it again.");
      return;
    }
    if (!prices.isArray()) {
      new GenaiPrices(place, where, catalogue).add(prices, Optional.empty(), Optional.empty());
    } else if (isHourly(prices)) {
      catalogue.leaveOut(
          where,
          "start_time",
          "The price depends on the hour: the price book knows days, and either price would be"
              + " wrong for a part of them.");
    } else {
      history(place, where, prices, catalogue);
    }
  }

  private static boolean isHourly(JsonNode prices) {
    return StreamSupport.stream(prices.spliterator(), false)
        .anyMatch(version -> version.path("constraint").has("start_time"));
  }

  private static void history(
      Place place, String where, JsonNode prices, CatalogueBuilder catalogue) {
    List<Version> versions;
    try {
      versions = StreamSupport.stream(prices.spliterator(), false).map(v -> version(v)).toList();
    } catch (DateTimeException unreadable) {
      catalogue.reject(
          where,
          prices.toString(),
          "constraints with a start_date such as 2026-07-30",
          "The price's history is not readable.",
          "Download the file again.");
      return;
    }
    GenaiPrices model = new GenaiPrices(place, where, catalogue);
    NavigableSet<LocalDate> starts = new TreeSet<>();
    versions.forEach(version -> version.from().ifPresent(starts::add));
    Optional<LocalDate> from = Optional.empty();
    for (LocalDate start : starts) {
      add(model, versions, from, Optional.of(start));
      from = Optional.of(start);
    }
    add(model, versions, from, Optional.empty());
  }

  private static void add(
      GenaiPrices model,
      List<Version> versions,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {
    LocalDate day = from.orElse(LocalDate.MIN);
    versions.reversed().stream()
        .filter(version -> !version.from().orElse(LocalDate.MIN).isAfter(day))
        .findFirst()
        .ifPresent(version -> model.add(version.prices(), from, until));
  }

  private static Version version(JsonNode version) {
    JsonNode constraint = version.path("constraint");
    if (constraint.isMissingNode() || constraint.isNull()) {
      return new Version(Optional.empty(), version.path("prices"));
    }
    LocalDate start = LocalDate.parse(constraint.path("start_date").asString(""));
    return new Version(Optional.of(start), version.path("prices"));
  }
}
