package dev.costwright.model.reconciliation;

import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.ModelNames;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Measure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what an invoice line bills from its description, such as `Batch API usage - gpt-4o` or
/// `Claude Opus 4.8, output tokens`. Not thread-safe.
final class Wording {
  private static final int LONGEST_NAME_IN_WORDS = 5;
  private static final List<String> TIERS = List.of("batch", "flex", "priority", "scale", "fast");

  private final PriceBook prices;
  private final Set<String> used;
  private final Map<String, Map<String, String>> canonical = new HashMap<>();

  /// @param used ids of all models of the ledger, as {@link ModelNames#idOf} spells them
  Wording(PriceBook prices, Set<String> used) {
    this.prices = prices;
    this.used = Set.copyOf(used);
  }

  /// The price book's id of a model, or its plain spelling where the book does not know it.
  String canonical(String seller, String model) {
    return canonical
        .computeIfAbsent(seller, s -> new HashMap<>())
        .computeIfAbsent(
            model,
            raw -> prices.model(seller, raw).map(KnownModel::id).orElse(ModelNames.idOf(raw)));
  }

  /// The model that a description names: the longest run of words that is one.
  Optional<String> model(String seller, String description) {
    List<String> words = words(description);
    for (int length = LONGEST_NAME_IN_WORDS; length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        String name = ModelNames.idOf(String.join(" ", words.subList(from, from + length)));
        if (used.contains(name) || prices.model(seller, name).isPresent()) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  static Optional<String> tier(String description) {
    List<String> words = words(description.toLowerCase(Locale.ROOT));
    return TIERS.stream().filter(words::contains).findFirst();
  }

  /// The token classes that a description names; none when it bills them all.
  static Set<Measure> measures(String description) {
    String plain = description.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    if (plain.contains("cached input") || plain.contains("cache read")) {
      return Set.of(Measure.CACHE_READ);
    }
    if (plain.contains("cache write") || plain.contains("cache creation")) {
      return Set.of(Measure.CACHE_WRITE_5M, Measure.CACHE_WRITE_1H);
    }
    List<String> words = words(plain);
    if (words.contains("input") != words.contains("output")) {
      return Set.of(words.contains("input") ? Measure.FRESH_INPUT : Measure.OUTPUT);
    }
    return plain.contains("web search") ? Set.of(Measure.SEARCHES) : Set.of();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[\\s,;()|·–—]+"))
        .map(word -> word.endsWith(":") ? word.substring(0, word.length() - 1) : word)
        .filter(word -> !word.isEmpty() && !word.equals("-"))
        .toList();
  }
}
