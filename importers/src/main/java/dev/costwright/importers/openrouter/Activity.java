package dev.costwright.importers.openrouter;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.Duration;

/// A day of one model: what it cost, and what was used.
///
/// @param line where it stands
/// @param startMillis of its day
/// @param model `maker/model`
/// @param charge in credits, as picos
/// @param ownKey what calls with a key of one's own cost at the provider, as picos
/// @param requests among them those with a key of one's own
/// @param prompt with cached tokens, of which nothing is said
/// @param completion with reasoning
/// @param reasoning tokens
record Activity(
    long line,
    long startMillis,
    String model,
    long charge,
    long ownKey,
    long requests,
    long prompt,
    long completion,
    long reasoning) {
  private static final long DAY = Duration.ofDays(1).toMillis();

  boolean hasOwnKey() {
    return ownKey > 0;
  }

  /// Whether reasoning fits into the completion.
  boolean isConsistent() {
    return reasoning <= Math.max(completion, 0);
  }

  /// @param fact with what else is known of it
  void give(Fact.Builder fact, String account, EntrySink sink) {
    fact.line(line)
        .time(startMillis, startMillis + DAY)
        .measure(Measure.CHARGE, charge)
        .measure(Measure.REQUESTS, requests);
    Seller.model(fact, model);
    Seller.tokens(fact, prompt, Fact.ABSENT, completion, reasoning);
    sink.fact(Seller.days(account), fact.build());
  }
}
