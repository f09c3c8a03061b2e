package dev.costwright.importers.trace;

import dev.costwright.importers.call.Origin;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.prefix.PrefixChain;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Lines of a trace as calls.
final class TracedCalls {
  /// Below, a time counts from the beginning of the trace: thirty years of milliseconds.
  private static final long RELATIVE = Duration.ofDays(30 * 365).toMillis();

  private final long block;
  private final Optional<Period> period;

  /// @param block tokens of a full block; 0 where nobody knows
  /// @param period that a trace with times of its own lies in
  TracedCalls(long block, Optional<Period> period) {
    this.block = block;
    this.period = period;
  }

  /// Looks at how long a block can be.
  static void measure(JsonObject call, BlockSize size) {
    long input = call.count("input_length");
    List<String> ids = call.texts("hash_ids");
    if (input > 0 && !ids.isEmpty()) {
      size.take(input, ids.size());
    }
  }

  /// Empty for a record that is set aside.
  Optional<Fact> fact(JsonObject call) {
    Fact.Builder fact = Fact.builder().line(call.line()).key(call.text("id"));
    Origin.orMaker(call.text("model"), call.text("provider")).into(fact);
    time(call, fact);
    long input = call.neededCount("input_length");
    fact.measure(Measure.REQUESTS, 1)
        .measure(Measure.FRESH_INPUT, input)
        .measure(Measure.OUTPUT, call.neededCount("output_length"))
        .prefix(prefix(call, input));
    return call.isGood() ? Optional.of(fact.build()) : Optional.empty();
  }

  private void time(JsonObject call, Fact.Builder fact) {
    long told = call.neededCount("timestamp");
    boolean isRelative = told != Fact.ABSENT && told < RELATIVE;
    if (isRelative && period.isEmpty()) {
      call.reject(
          "timestamp",
          "milliseconds since 1970",
          "The trace counts from its own beginning, and nobody said when that was.",
          "Say which days the file covers: in the field Period of the window, or with --period on"
              + " the command line.");
    } else if (told != Fact.ABSENT) {
      long start = isRelative ? period.orElseThrow().start().toEpochMilli() + told : told;
      fact.time(start, start);
    }
  }

  /// Blocks that are full; a provider keeps no others.
  private Optional<Prefix> prefix(JsonObject call, long input) {
    List<String> ids = call.texts("hash_ids");
    if (block == 0 || input <= 0 || ids.isEmpty()) {
      return Optional.empty();
    }
    PrefixChain chain = new PrefixChain(1);
    int full = (int) Math.min(ids.size(), input / block);
    ids.stream().limit(full).forEach(id -> chain.addId(id, block));
    return Optional.of(chain.addTail(input - full * block).prefix());
  }
}
