package dev.costwright.importers.codex;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.Optional;

/// The counts of one call, or of all calls of a session so far.
///
/// Every count may be {@link Fact#ABSENT}.
///
/// @param input with cached and cache-written tokens
/// @param output with reasoning
record TokenCount(long input, long cached, long written, long output, long reasoning) {
  private static final String LOOK = "Compare the call with the provider's own log.";

  /// Empty when there is no such object.
  static Optional<TokenCount> of(JsonObject usage) {
    return usage.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TokenCount(
                usage.count("input_tokens"),
                usage.count("cached_input_tokens"),
                usage.count("cache_write_input_tokens"),
                usage.count("output_tokens"),
                usage.count("reasoning_output_tokens")));
  }

  /// What came on top of `before`; everything when the counter was started again.
  TokenCount since(TokenCount before) {
    boolean isRestarted =
        orZero(input) < orZero(before.input) || orZero(output) < orZero(before.output);
    return isRestarted
        ? this
        : new TokenCount(
            less(input, before.input),
            less(cached, before.cached),
            less(written, before.written),
            less(output, before.output),
            less(reasoning, before.reasoning));
  }

  boolean isNothing() {
    return tokens() == 0 && orZero(cached) == 0 && orZero(reasoning) == 0;
  }

  /// Input and output.
  long tokens() {
    return orZero(input) + orZero(output);
  }

  /// Tells calls of the same instant apart.
  String key() {
    return "%d/%d/%d/%d"
        .formatted(orZero(input), orZero(cached), orZero(output), orZero(reasoning));
  }

  /// Sets the disjoint classes. Where the parts are more than the whole, the whole is kept.
  ///
  /// @param usage where doubts are told
  void into(Fact.Builder fact, JsonObject usage) {
    long read = Math.min(orZero(cached), orZero(input));
    long write = Math.min(orZero(written), orZero(input) - read);
    if (orZero(cached) + orZero(written) > orZero(input)) {
      usage.doubt(
          "cached_input_tokens",
          "at most the %d input tokens that hold them".formatted(orZero(input)),
          "More tokens were cached than were sent; no more than was sent was kept.",
          LOOK);
    }
    boolean isMore = orZero(reasoning) > orZero(output);
    if (isMore) {
      usage.doubt(
          "reasoning_output_tokens",
          "at most the %d output tokens that hold them".formatted(orZero(output)),
          "The part is more than the whole; only the whole was kept.",
          LOOK);
    }
    fact.measure(Measure.FRESH_INPUT, input == Fact.ABSENT ? input : input - read - write)
        .measure(Measure.CACHE_READ, cached == Fact.ABSENT ? cached : read)
        .measure(Measure.CACHE_WRITE_5M, written == Fact.ABSENT ? written : write)
        .measure(Measure.OUTPUT, output)
        .measure(Measure.REASONING, isMore ? Fact.ABSENT : reasoning);
  }

  /// Reasoning is within the output; a total that has it on top is told, and nothing is added.
  ///
  /// @param usage that these counts were read from
  void checkTotal(JsonObject usage) {
    long total = usage.count("total_tokens");
    if (usage.isGood() && total > 0 && total != tokens()) {
      usage.doubt(
          "total_tokens",
          "%d, which is input and output".formatted(tokens()),
          "The total is not the sum of its parts; the parts were kept.",
          LOOK);
    }
  }

  private static long less(long now, long before) {
    return now == Fact.ABSENT ? now : Math.max(0, now - orZero(before));
  }

  private static long orZero(long count) {
    return count == Fact.ABSENT ? 0 : count;
  }
}
