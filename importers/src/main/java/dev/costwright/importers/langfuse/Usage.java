package dev.costwright.importers.langfuse;

import dev.costwright.importers.call.Count;
import dev.costwright.importers.call.Habit;
import dev.costwright.importers.call.TokenCounts;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import java.util.Arrays;
import java.util.stream.Stream;

/// The counts of an observation, as the framework named them.
record Usage(TokenCounts counts, Habit habit) {
  /// Parts of `input`.
  private static final String[] READ_WITHIN = {
    "prompt_details.cache_read", "prompt_details.cached_tokens"
  };

  /// Langfuse's own words, which add up to the total.
  private static final String[] READ_BESIDE = {
    "input_cache_read", "input_cached_tokens", "input_cached"
  };

  /// The provider's words, passed on by frameworks of either habit.
  private static final String[] READ = {"cache_read_input_tokens", "cached_tokens"};

  private static final String WRITTEN_1H = "input_cache_creation_1h";

  /// What is left of all writes once those of a told lifetime are taken away, and these.
  private static final String[] WRITTEN_BESIDE = {
    "input_cache_creation", "input_cache_creation_5m", WRITTEN_1H
  };

  private static final String[] WRITTEN = {"input_cache_write", "cache_creation_input_tokens"};
  private static final String[] REASONING = {
    "output_reasoning",
    "output_reasoning_tokens",
    "completion_details.reasoning",
    "completion_details.reasoning_tokens"
  };

  static Usage of(JsonObject observation) {
    JsonObject details =
        Stream.of("usageDetails", "usage_details", "usage")
            .map(observation::object)
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(observation);
    TokenCounts counts = new TokenCounts();
    if (isTokens(details)) {
      read(counts, details);
      if (!counts.isAnything()) {
        counts
            .read(Count.INPUT, observation, "inputUsage", "promptTokens")
            .read(Count.OUTPUT, observation, "outputUsage", "completionTokens")
            .read(Count.TOTAL, observation, "totalUsage", "totalTokens");
      }
    }
    return new Usage(counts, habit(details));
  }

  private static void read(TokenCounts counts, JsonObject details) {
    counts
        .read(Count.INPUT, details, "input")
        .read(Count.OUTPUT, details, "output")
        .read(Count.TOTAL, details, "total")
        .read(Count.CACHE_READ, details, READ_WITHIN)
        .read(Count.CACHE_READ, details, READ_BESIDE)
        .read(Count.CACHE_READ, details, READ)
        .readSum(Count.CACHE_WRITE, details, WRITTEN_BESIDE)
        .read(Count.CACHE_WRITE, details, WRITTEN)
        .read(Count.CACHE_WRITE_1H, details, WRITTEN_1H)
        .read(Count.REASONING, details, REASONING);
  }

  private static Habit habit(JsonObject details) {
    if (isAny(details, READ_WITHIN)) {
      return Habit.WITHIN;
    }
    boolean isOwn = isAny(details, READ_BESIDE) || isAny(details, WRITTEN_BESIDE);
    return isOwn && !isAny(details, READ) ? Habit.BESIDE : Habit.UNKNOWN;
  }

  private static boolean isAny(JsonObject details, String... names) {
    return Arrays.stream(names).anyMatch(name -> details.count(name) > 0);
  }

  /// Old versions also counted characters and milliseconds.
  private static boolean isTokens(JsonObject details) {
    String unit = details.text("unit");
    return unit.isEmpty() || unit.equals("TOKENS");
  }

  boolean isThere() {
    return counts.isAnything();
  }

  void into(Fact.Builder fact) {
    counts.into(fact, habit);
  }
}
