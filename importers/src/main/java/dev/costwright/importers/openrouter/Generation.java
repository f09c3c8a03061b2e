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
  /// Gives its charge to one data set and its use to another, under the same key.
  ///
  /// @param fact with tokens and dimensions
  void give(Fact.Builder fact, String account, EntrySink sink) {
    fact.line(line).key(id).time(startMillis, startMillis + Math.max(millis, 0));
    Seller.model(fact, model);
    fact.measure(Measure.REQUESTS, 1)
        .measure(Measure.LATENCY_MILLIS, millis)
        .measure(Measure.ERRORS, isFailed ? 1 : 0)
        .measure(Measure.CHARGE, charge);
    Fact whole = fact.build();
    sink.fact(Seller.calls(account), whole);
    Fact.Builder bill = Fact.builder().line(line).key(id).time(startMillis, whole.endMillis());
    Seller.model(bill, model);
    sink.fact(Seller.callCharges(account), bill.measure(Measure.CHARGE, charge).build());
  }
}
