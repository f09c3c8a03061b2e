package dev.costwright.importers.prices;

import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A field of LiteLLM's price map, taken apart: a price name and any suffixes in any order, such as
/// `cache_creation_input_token_cost_above_1hr_above_200k_tokens_priority`.
///
/// @param name the price name without suffixes
/// @param hour whether it is a cache write for an hour
/// @param tier `standard` unless a suffix says otherwise
/// @param threshold prompt tokens from which on it holds; 0 without a suffix
record LiteLlmField(String name, boolean hour, String tier, long threshold) {
  private static final Pattern LONG = Pattern.compile("_above_(\\d{1,6})k(_tokens)?$");
  private static final String HOUR = "_above_1hr";
  private static final Map<String, String> TIERS =
      Map.of(
          "_batches",
          "batch",
          "_batch",
          "batch",
          "_flex",
          "flex",
          "_priority",
          "priority",
          "_fast",
          "fast");

  private static final Map<String, Measure> MEASURES =
      Map.ofEntries(
          Map.entry("input_cost_per_token", Measure.FRESH_INPUT),
          Map.entry("output_cost_per_token", Measure.OUTPUT),
          Map.entry("cache_read_input_token_cost", Measure.CACHE_READ),
          Map.entry("input_cost_per_token_cache_hit", Measure.CACHE_READ),
          Map.entry("cache_creation_input_token_cost", Measure.CACHE_WRITE_5M),
          Map.entry("input_cost_per_audio_token", Measure.AUDIO_INPUT),
          Map.entry("cache_read_input_audio_token_cost", Measure.AUDIO_CACHE_READ),
          Map.entry("cache_read_input_token_cost_per_audio_token", Measure.AUDIO_CACHE_READ),
          Map.entry("output_cost_per_audio_token", Measure.AUDIO_OUTPUT),
          Map.entry("input_cost_per_image_token", Measure.IMAGE_INPUT),
          Map.entry("cache_read_input_image_token_cost", Measure.IMAGE_CACHE_READ),
          Map.entry("output_cost_per_image_token", Measure.IMAGE_OUTPUT),
          Map.entry("input_cost_per_character", Measure.CHARACTERS));

  static LiteLlmField parse(String field) {
    String rest = field;
    boolean hour = false;
    String tier = PriceRow.STANDARD;
    long threshold = 0;
    for (boolean isFound = true; isFound; ) {
      isFound = false;
      Matcher band = LONG.matcher(rest);
      Optional<String> suffix = TIERS.keySet().stream().filter(rest::endsWith).findFirst();
      if (rest.endsWith(HOUR)) {
        hour = true;
        rest = rest.substring(0, rest.length() - HOUR.length());
        isFound = true;
      } else if (band.find()) {
        threshold = Long.parseLong(band.group(1)) * 1000;
        rest = rest.substring(0, band.start());
        isFound = true;
      } else if (suffix.isPresent()) {
        tier = TIERS.getOrDefault(suffix.get(), "");
        rest = rest.substring(0, rest.length() - suffix.get().length());
        isFound = true;
      }
    }
    return new LiteLlmField(rest, hour, tier, threshold);
  }

  /// What one of these is charged for; empty when it is no unit of the price book.
  Optional<Measure> measure() {
    Optional<Measure> measure = Optional.ofNullable(MEASURES.get(name));
    return hour
        ? measure.filter(write -> write == Measure.CACHE_WRITE_5M).map(_ -> Measure.CACHE_WRITE_1H)
        : measure;
  }

  /// Whether it is an older name of a price that has a newer one.
  boolean isAlias() {
    return name.equals("input_cost_per_token_cache_hit");
  }
}
