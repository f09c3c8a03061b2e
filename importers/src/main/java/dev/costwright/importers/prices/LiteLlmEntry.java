package dev.costwright.importers.prices;

import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One model of LiteLLM's price map.
final class LiteLlmEntry {
  private static final Pattern REGION =
      Pattern.compile("us|eu|global|[a-z]{2}(-[a-z]+)?-[a-z]+-?\\d");

  private static final Set<String> INCLUSIVE_SELLERS = Set.of("xai");
  private static final String MULTIPLIERS = "provider_specific_entry";
  private static final String SEARCHES = "search_context_cost_per_query";
  private static final String TIERS = "tiered_pricing";
  private static final String REASONING = "output_cost_per_reasoning_token";

  private record Key(Place place, Measure measure) {}

  private record Price(BigDecimal amount, String where) {}

  private final Map<Key, Price> prices = new LinkedHashMap<>();
  private final String key;
  private final JsonNode entry;
  private final CatalogueBuilder catalogue;
  private final String seller;
  private final Place place;

  LiteLlmEntry(String key, JsonNode entry, CatalogueBuilder catalogue) {
    this.key = key;
    this.entry = entry;
    this.catalogue = catalogue;
    this.seller = entry.path("litellm_provider").asString().strip();
    this.place = place();
  }

  /// `azure/eu/gpt-4o` is `gpt-4o` of azure in the region eu.
  private Place place() {
    String name = key.startsWith(seller + "/") ? key.substring(seller.length() + 1) : key;
    int slash = name.indexOf('/');
    String first = slash < 0 ? "" : name.substring(0, slash);
    return REGION.matcher(first).matches()
        ? Place.of(seller, name.substring(slash + 1)).withRegion(first)
        : Place.of(seller, name);
  }

  void read() {
    Documents.fields(entry).forEach(field -> field(field.getKey(), field.getValue()));
    multiply();
    prices.forEach(
        (at, price) -> catalogue.price(at.place(), at.measure(), price.amount(), price.where()));
  }

  private void field(String name, JsonNode value) {
    switch (name) {
      case TIERS -> value.forEach(this::tier);
      case SEARCHES -> searches(value);
      default -> {
        if (name.contains("cost") || name.contains("off_peak")) {
          price(name, value, ContextBand.ALL);
        }
      }
    }
  }

  /// @param range the prompts that the surrounding range is for
  private void price(String name, JsonNode value, ContextBand range) {
    LiteLlmField field = LiteLlmField.parse(name);
    Optional<BigDecimal> amount = Amounts.of(value);
    Optional<Measure> measure = field.measure().or(() -> seconds(name));
    if (field.name().equals(REASONING)) {
      reasoning(field, value);
    } else if (measure.isEmpty()) {
      leaveOut(name, value, reason(name));
    } else if (amount.isEmpty()) {
      catalogue.reject(
          where(name), text(value), "a number", "The price is no number.", "Correct the file.");
    } else {
      Place at = place.withTier(field.tier()).withContext(longer(range, context(field)));
      put(new Key(at, measure.get()), new Price(amount.get(), where(name)), field);
    }
  }

  /// An older name gives way to the newer one of the same price.
  private void put(Key at, Price price, LiteLlmField field) {
    Price before = prices.get(at);
    if (before == null) {
      prices.put(at, price);
    } else if (before.amount().compareTo(price.amount()) != 0) {
      catalogue.leaveOut(
          price.where(),
          price.amount().toString(),
          "It contradicts %s, which says %s.".formatted(before.where(), before.amount()));
    } else if (!field.isAlias()) {
      prices.put(at, price);
    }
  }

  private static ContextBand longer(ContextBand one, ContextBand other) {
    return one.exceeds() > other.exceeds() ? one : other;
  }

  private ContextBand context(LiteLlmField field) {
    return field.threshold() > 0 && INCLUSIVE_SELLERS.contains(seller)
        ? ContextBand.from(field.threshold())
        : ContextBand.above(field.threshold());
  }

  /// Transcription is sold by the second of sound that goes in.
  private Optional<Measure> seconds(String name) {
    return entry.path("mode").asString("").equals("audio_transcription")
            && name.equals("input_cost_per_second")
        ? Optional.of(Measure.SECONDS)
        : Optional.empty();
  }

  /// Reasoning tokens are a part of output here, and cost what output costs.
  private void reasoning(LiteLlmField field, JsonNode value) {
    String suffixes =
        field.threshold() > 0 ? "_above_" + field.threshold() / 1000 + "k_tokens" : "";
    Optional<BigDecimal> output = Amounts.of(entry.path("output_cost_per_token" + suffixes));
    Optional<BigDecimal> reasoning = Amounts.of(value);
    if (reasoning.isEmpty()
        || output.filter(price -> price.compareTo(reasoning.get()) == 0).isEmpty()) {
      leaveOut(
          REASONING, value, "Reasoning is a part of output here and cannot cost something else.");
    }
  }

  private void tier(JsonNode range) {
    long from = Amounts.of(range.path("range").path(0)).map(BigDecimal::longValue).orElse(-1L);
    if (from < 0) {
      leaveOut(TIERS, range, "The range of prompt tokens is not readable.");
    } else {
      Documents.fields(range)
          .filter(field -> field.getKey().contains("cost"))
          .forEach(field -> price(field.getKey(), field.getValue(), ContextBand.above(from)));
    }
  }

  private void searches(JsonNode sizes) {
    Set<BigDecimal> prices =
        Documents.fields(sizes)
            .flatMap(size -> Amounts.of(size.getValue()).stream())
            .map(BigDecimal::stripTrailingZeros)
            .collect(Collectors.toSet());
    if (prices.size() == 1) {
      Place anyTier = place.withTier("");
      put(
          new Key(anyTier, Measure.SEARCHES),
          new Price(prices.iterator().next(), where(SEARCHES)),
          LiteLlmField.parse(SEARCHES));
    } else {
      leaveOut(SEARCHES, sizes, "A search costs more with a larger context, which no bill names.");
    }
  }

  /// Multipliers become prices, so that they can be looked at one by one.
  private void multiply() {
    Map<Key, Price> standard = new LinkedHashMap<>(prices);
    Documents.fields(entry.path(MULTIPLIERS))
        .forEach(factor -> multiply(factor.getKey(), factor.getValue(), standard));
  }

  private void multiply(String name, JsonNode value, Map<Key, Price> standard) {
    Optional<BigDecimal> factor = Amounts.of(value);
    if (factor.isEmpty() || !(name.equals("us") || name.equals("fast"))) {
      leaveOut(MULTIPLIERS + "." + name, value, "What this multiplies is not known.");
      return;
    }
    standard.forEach(
        (at, price) -> {
          if (at.measure().kind() == Measure.Kind.TOKEN_CLASS
              && at.place().tier().equals("standard")) {
            Place other =
                name.equals("us") ? at.place().withRegion("us") : at.place().withTier("fast");
            prices.putIfAbsent(
                new Key(other, at.measure()),
                new Price(price.amount().multiply(factor.get()), where(MULTIPLIERS + "." + name)));
          }
        });
  }

  private static String reason(String name) {
    if (name.contains("image") || name.contains("pixel")) {
      return "A picture's price depends on its size and quality, which the price book does not tell"
          + " apart.";
    }
    if (name.contains("off_peak")) {
      return "A price that depends on the hour: the price book knows days.";
    }
    return "The price book has no such unit.";
  }

  private void leaveOut(String name, JsonNode value, String reason) {
    catalogue.leaveOut(where(name), text(value), reason);
  }

  private String where(String name) {
    return key + "." + name;
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asString("") : value.toString();
  }
}
