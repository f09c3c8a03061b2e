package dev.costwright.importers.anthropic;

import dev.costwright.model.usage.Measure;
import java.util.Map;

/// What a cost line charges for, in the words of console and API.
final class TokenType {
  private static final Map<String, Measure> MEASURES =
      Map.ofEntries(
          Map.entry("input_no_cache", Measure.FRESH_INPUT),
          Map.entry("input_cache_read", Measure.CACHE_READ),
          Map.entry("input_cache_write", Measure.CACHE_WRITE_5M),
          Map.entry("input_cache_write_5m", Measure.CACHE_WRITE_5M),
          Map.entry("input_cache_write_1h", Measure.CACHE_WRITE_1H),
          Map.entry("output", Measure.OUTPUT),
          Map.entry("web_search", Measure.SEARCHES),
          Map.entry("uncached_input_tokens", Measure.FRESH_INPUT),
          Map.entry("cache_read_input_tokens", Measure.CACHE_READ),
          Map.entry("cache_creation.ephemeral_5m_input_tokens", Measure.CACHE_WRITE_5M),
          Map.entry("cache_creation.ephemeral_1h_input_tokens", Measure.CACHE_WRITE_1H),
          Map.entry("output_tokens", Measure.OUTPUT));

  private TokenType() {}

  /// The measure's id, or the file's own words.
  static String chargeKind(String type) {
    Measure measure = MEASURES.get(type);
    return measure == null ? type : measure.id();
  }
}
