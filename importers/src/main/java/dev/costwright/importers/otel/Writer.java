package dev.costwright.importers.otel;

import dev.costwright.importers.call.Count;
import dev.costwright.importers.call.Habit;
import dev.costwright.importers.call.TokenCounts;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The library that wrote a span, as its instrumentation scope names it, and what it is known
/// to do with cached tokens.
///
/// @param scope in lower case
/// @param seller in our spelling
record Writer(String scope, String seller) {
  /// Whose counts follow the standard: input holds what was read from and written to the cache.
  private static final List<String> STANDARD =
      List.of(
          "opentelemetry.instrumentation.",
          "opentelemetry.util.genai",
          "openinference.instrumentation.",
          "@arizeai/openinference",
          "@traceloop/",
          "@opentelemetry/",
          "pydantic-ai",
          "logfire",
          "gen_ai",
          "ai");

  private static final String OPENLIT = "openlit";

  /// Passes on what Bedrock says, where input leaves the cache out and the total has it.
  private static final String STRANDS = "strands";

  /// Left cached tokens out of prompt and total until September 2026, and has them in both
  /// since.
  private static final String CLAUDE_AGENT_SDK = "claude_agent_sdk";

  /// Sellers whose own counts leave cached tokens out of the input.
  private static final Set<String> BESIDE = Set.of("anthropic", "bedrock");

  static Writer of(String scope, String seller) {
    return new Writer(scope.toLowerCase(Locale.ROOT), seller);
  }

  /// @param isStandard whether the cached tokens go by the standard's names
  Habit habit(boolean isStandard) {
    if (scope.contains(OPENLIT)) {
      return BESIDE.contains(seller) ? Habit.BESIDE : Habit.WITHIN;
    }
    if (scope.contains(STRANDS)) {
      return Habit.BESIDE;
    }
    if (scope.contains(CLAUDE_AGENT_SDK)) {
      return Habit.UNKNOWN;
    }
    return isStandard || isKnown() ? Habit.WITHIN : Habit.UNKNOWN;
  }

  private boolean isKnown() {
    return STANDARD.stream()
        .anyMatch(known -> known.length() < 3 ? scope.equals(known) : scope.startsWith(known));
  }

  /// Takes away a total that follows from the other counts and so says nothing.
  void correct(TokenCounts counts) {
    if (scope.contains(CLAUDE_AGENT_SDK)) {
      counts.without(Count.TOTAL);
    }
  }
}
