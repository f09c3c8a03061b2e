package dev.costwright.importers.anthropic;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;

/// The `usage` of one message, whoever kept it: Claude Code, a batch, a program. Anthropic's
/// classes are disjoint as they stand: `input_tokens` holds neither cache reads nor cache writes.
public record MessageUsage(JsonObject counts) {
  private static final String WRITTEN = "cache_creation_input_tokens";

  /// Sets token classes, searches and what was served.
  public void into(Fact.Builder fact) {
    long output = counts.count("output_tokens");
    fact.measure(Measure.FRESH_INPUT, counts.count("input_tokens"))
        .measure(Measure.CACHE_READ, counts.count("cache_read_input_tokens"))
        .measure(Measure.OUTPUT, output)
        .measure(Measure.REASONING, thinking(output))
        .measure(Measure.SEARCHES, counts.object("server_tool_use").count("web_search_requests"));
    written(fact);
    served(fact);
  }

  private long thinking(long output) {
    JsonObject details = counts.object("output_tokens_details");
    long thinking = details.count("thinking_tokens");
    if (thinking > Math.max(output, 0)) {
      details.reject(
          "thinking_tokens",
          "at most the %d output tokens that hold them".formatted(Math.max(output, 0)),
          "The part is more than the whole.",
          "Compare the call with the provider's own log.");
      return Fact.ABSENT;
    }
    return thinking;
  }

  /// The total holds both lifetimes. What a gateway leaves out of the split is of 5 minutes, as
  /// it is where there is no split.
  private void written(Fact.Builder fact) {
    JsonObject split = counts.object("cache_creation");
    long total = counts.count(WRITTEN);
    long minutes = split.count("ephemeral_5m_input_tokens");
    long hour = split.count("ephemeral_1h_input_tokens");
    long parts = orZero(minutes) + orZero(hour);
    if (!split.isEmpty() && total != Fact.ABSENT && total != parts) {
      counts.doubt(
          WRITTEN,
          "the %d tokens of its parts".formatted(parts),
          "The cache writes and their split by lifetime differ; the larger was kept.",
          "Compare the call with the provider's own log.");
    }
    boolean isKnown = total != Fact.ABSENT || minutes != Fact.ABSENT;
    fact.measure(Measure.CACHE_WRITE_1H, hour)
        .measure(
            Measure.CACHE_WRITE_5M,
            isKnown ? Math.max(orZero(minutes), orZero(total) - orZero(hour)) : Fact.ABSENT);
  }

  private void served(Fact.Builder fact) {
    String place = counts.text("inference_geo");
    fact.dimension(Dimension.SERVICE_TIER, counts.text("service_tier"))
        .dimension(Dimension.REGION, place.equals("not_available") ? "" : place)
        .dimension(Dimension.SPEED, counts.text("speed").equals("fast") ? "fast" : "");
  }

  private static long orZero(long count) {
    return count == Fact.ABSENT ? 0 : count;
  }
}
