package dev.costwright.importers.openrouter;

import dev.costwright.importers.EntrySink;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;

/// A call as OpenRouter itself remembers it: what it cost, and what it used.
///
/// @param line where it stands
/// @param id of the call
/// @param startMillis when it was made
/// @param millis how long it took; absent when unsaid
/// @param model `maker/model`
/// @param charge in credits, as picos
/// @param isFailed whether it ended with an error
record Generation(
    long line,
    String id,
    long startMillis,
    long millis,
    String model,
    long charge,
    boolean isFailed) {
  /// @param fact with tokens and dimensions
  void give(Fact.Builder fact, String account, EntrySink sink) {
    fact.line(line)
        .key(id)
        .time(startMillis, startMillis + Math.max(millis, 0))
        .measure(Measure.REQUESTS, 1)
        .measure(Measure.LATENCY_MILLIS, millis)
        .measure(Measure.ERRORS, isFailed ? 1 : 0)
        .measure(Measure.CHARGE, charge);
    Seller.model(fact, model);
    sink.fact(Seller.calls(account), fact.build());
  }
}
