package dev.costwright.importers.litellm;

import dev.costwright.importers.call.Origin;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One day of the activity, by model, and what the breakdown by model leaves out.
final class ActivityDay {
  private static final Origin UNKNOWN = new Origin("", "", "");
  private static final String METRICS = "metrics";

  /// The proxy adds up in binary floating point: a billionth of a dollar is no difference.
  private static final long NOISE_PICOS = 1_000;

  private ActivityDay() {}

  /// Empty for a day that is set aside.
  static List<Fact> facts(JsonObject day) {
    List<Fact> facts = new ArrayList<>();
    for (Map.Entry<String, JsonObject> model :
        day.object("breakdown").object("models").objects().entrySet()) {
      JsonObject inner = model.getValue().object(METRICS);
      JsonObject metrics = inner.isEmpty() ? model.getValue() : inner;
      facts.add(DailyFact.of(day, metrics, Origin.orMaker(model.getKey(), "")).build());
    }
    Fact whole = DailyFact.of(day, day.object(METRICS), UNKNOWN).build();
    Fact.Builder rest =
        Fact.builder().line(whole.line()).time(whole.startMillis(), whole.endMillis());
    if (facts.isEmpty()) {
      facts.add(whole);
    } else if (rest(day, whole, facts, rest)) {
      facts.add(rest.build());
    }
    return day.isGood() ? facts : List.of();
  }

  /// Puts what is in the whole and in no part into `rest`.
  ///
  /// @return whether there is anything
  private static boolean rest(JsonObject day, Fact whole, List<Fact> parts, Fact.Builder rest) {
    boolean isAny = false;
    for (Measure measure : Measure.values()) {
      long all = whole.measure(measure);
      long told = parts.stream().mapToLong(part -> orZero(part.measure(measure))).sum();
      long noise = measure.kind() == Measure.Kind.MONEY ? NOISE_PICOS : 0;
      if (all == Fact.ABSENT || Math.abs(all - told) <= noise) {
        continue;
      }
      if (told > all) {
        day.doubt(
            "date",
            "%s of all models together at most that of the day".formatted(measure.id()),
            "The models together have more of it than the day.",
            "Compare the day with the spend logs.");
      } else {
        rest.measure(measure, all - told);
        isAny = true;
      }
    }
    return isAny;
  }

  private static long orZero(long value) {
    return value == Fact.ABSENT ? 0 : value;
  }
}
