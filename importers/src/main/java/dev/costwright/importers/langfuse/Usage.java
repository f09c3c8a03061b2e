package dev.costwright.importers.langfuse;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;

/// The counts of an observation, split into disjoint classes.
///
/// @param details as the framework named them
/// @param read cache reads, or absent
/// @param written5m cache writes of 5 minutes or unsaid lifetime, or absent
/// @param written1h cache writes of an hour, or absent
/// @param reasoning or absent
record Usage(JsonObject details, long read, long written5m, long written1h, long reasoning) {
  private static final String INPUT = "input";
  private static final String OUTPUT = "output";
  private static final String TOTAL = "total";

  static Usage of(JsonObject observation) {
    JsonObject details = observation.object("usageDetails");
    if (details.isEmpty()) {
      details = observation.object("usage_details");
    }
    if (details.isEmpty()) {
      details = observation.object("usage");
    }
    return new Usage(
        details,
        largest(
            details,
            "input_cache_read",
            "input_cached_tokens",
            "cache_read_input_tokens",
            "prompt_details.cache_read",
            "prompt_details.cached_tokens"),
        largest(
            details,
            "input_cache_creation",
            "input_cache_creation_5m",
            "cache_creation_input_tokens"),
        largest(details, "input_cache_creation_1h"),
        largest(
            details,
            "output_reasoning",
            "output_reasoning_tokens",
            "completion_details.reasoning",
            "completion_details.reasoning_tokens"));
  }

  boolean isThere() {
    return isTokens() && isAnything();
  }

  /// Old versions also counted characters and milliseconds.
  private boolean isTokens() {
    String unit = details.text("unit");
    return unit.isEmpty() || unit.equals("TOKENS");
  }

  private boolean isAnything() {
    return details.count(INPUT) > 0 || details.count(OUTPUT) > 0 || cached() > 0;
  }

  void into(Fact.Builder fact) {
    long input = details.count(INPUT);
    long output = details.count(OUTPUT);
    if (!isTokens() || (input == Fact.ABSENT && output == Fact.ABSENT)) {
      return;
    }
    boolean cacheWithin = isCacheWithin(orZero(input), orZero(output));
    boolean reasoningBeside = isReasoningBeside(orZero(input), orZero(output), cacheWithin);
    long fresh = cacheWithin ? input - cached() : input;
    long whole = reasoningBeside ? orZero(output) + reasoning : output;
    if (input != Fact.ABSENT && fresh < 0) {
      reject(INPUT, "cached", cached());
    } else if (orZero(whole) < orZero(reasoning)) {
      reject(OUTPUT, "reasoning", reasoning);
    } else {
      fact.measure(Measure.FRESH_INPUT, input == Fact.ABSENT ? input : fresh)
          .measure(Measure.CACHE_READ, read)
          .measure(Measure.CACHE_WRITE_5M, written5m)
          .measure(Measure.CACHE_WRITE_1H, written1h)
          .measure(Measure.OUTPUT, whole)
          .measure(Measure.REASONING, reasoning);
    }
  }

  private void reject(String name, String part, long count) {
    details.reject(
        name,
        "at least the %d %s tokens that it holds".formatted(count, part),
        "The part is more than the whole.",
        "Compare the call with the provider's own log.");
  }

  /// Whatever reasoning does, the total is right with the cache on one side only.
  private boolean isCacheWithin(long input, long output) {
    long total = details.count(TOTAL);
    if (cached() > 0 && isTotal(total, input + cached() + output)) {
      return false;
    }
    boolean isTold = cached() > 0 && isTotal(total, input + output);
    return isTold
        || details.count("prompt_details.cache_read") > 0
        || details.count("prompt_details.cached_tokens") > 0;
  }

  private boolean isTotal(long total, long sum) {
    return total == sum || (orZero(reasoning) > 0 && total == sum + reasoning);
  }

  private boolean isReasoningBeside(long input, long output, boolean cacheWithin) {
    long sum = input + output + (cacheWithin ? 0 : cached());
    return orZero(reasoning) > 0 && details.count(TOTAL) == sum + reasoning;
  }

  private long cached() {
    return orZero(read) + orZero(written5m) + orZero(written1h);
  }

  private static long largest(JsonObject details, String... names) {
    long largest = Fact.ABSENT;
    for (String name : names) {
      largest = Math.max(largest, details.count(name));
    }
    return largest;
  }

  private static long orZero(long count) {
    return count == Fact.ABSENT ? 0 : count;
  }
}
