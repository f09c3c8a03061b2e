package dev.costwright.importers.litellm;

import dev.costwright.importers.call.Count;
import dev.costwright.importers.call.Habit;
import dev.costwright.importers.call.Origin;
import dev.costwright.importers.call.TokenCounts;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.Duration;
import java.time.ZoneOffset;

/// One day's sum of calls.
final class DailyFact {
  private static final long DAY = Duration.ofDays(1).toMillis();

  private DailyFact() {}

  /// Without dimensions, for the caller to add.
  ///
  /// @param day where the `date` stands
  /// @param metrics where the sums stand
  static Fact.Builder of(JsonObject day, JsonObject metrics, Origin origin) {
    Fact.Builder fact = Fact.builder().line(day.line());
    long start = day.neededMillis("date", ZoneOffset.UTC);
    if (start != Fact.ABSENT) {
      fact.time(start, start + DAY);
    }
    origin.into(fact);
    new TokenCounts()
        .read(Count.INPUT, metrics, "prompt_tokens")
        .read(Count.OUTPUT, metrics, "completion_tokens")
        .read(Count.TOTAL, metrics, "total_tokens")
        .read(Count.CACHE_READ, metrics, "cache_read_input_tokens")
        .read(Count.CACHE_WRITE, metrics, "cache_creation_input_tokens")
        .into(fact, Habit.WITHIN);
    return fact.measure(Measure.REQUESTS, metrics.count("api_requests"))
        .measure(Measure.ERRORS, metrics.count("failed_requests"))
        .measure(Measure.CHARGE, metrics.picos("spend"));
  }
}
