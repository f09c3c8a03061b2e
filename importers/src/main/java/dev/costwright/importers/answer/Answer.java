package dev.costwright.importers.answer;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// One answer.
///
/// @param line the whole record of the file
/// @param body what the API gave
/// @param usage its counts; without fields when it has none
public record Answer(JsonObject line, JsonObject body, JsonObject usage) {
  private static final List<String> IDS = List.of("id", "responseId", "generationId");
  private static final List<String> TIMES =
      List.of("created", "created_at", "createTime", "timestamp");
  private static final List<String> MODELS = List.of("model", "modelVersion");

  /// The model's name; empty when the answer does not say it.
  public String model() {
    return first(body, MODELS).or(() -> first(line, MODELS)).orElse("");
  }

  /// Whether nothing was written around the answer.
  public boolean isBare() {
    return line.equals(body);
  }

  boolean isCall() {
    return !usage.isEmpty() || isError();
  }

  private boolean isError() {
    return !line.object("error").isEmpty() || !body.object("error").isEmpty();
  }

  /// Id, time, model and outcome.
  Fact.Builder fact(Optional<Period> period) {
    Fact.Builder fact =
        Fact.builder()
            .line(line.line())
            .key(first(body, IDS).or(() -> first(line, IDS)).orElse(""))
            .dimension(Dimension.MODEL, model())
            .measure(Measure.REQUESTS, 1);
    if (usage.isEmpty()) {
      fact.dimension(Dimension.OUTCOME, "error").measure(Measure.ERRORS, 1);
    }
    time(fact, period);
    return fact;
  }

  private void time(Fact.Builder fact, Optional<Period> period) {
    long millis = millis(body) == Fact.ABSENT ? millis(line) : millis(body);
    if (millis != Fact.ABSENT) {
      fact.time(millis, millis);
    } else if (period.isPresent()) {
      fact.time(period.get().start().toEpochMilli(), period.get().end().toEpochMilli());
    } else if (line.isGood()) {
      line.reject(
          "created",
          "a point in time",
          "The answer does not say when it was given.",
          "Say which days the file covers when you import it: in the field Period of the window, or"
              + " with --period on the command line.");
    }
  }

  private static long millis(JsonObject object) {
    return TIMES.stream()
        .mapToLong(name -> object.millis(name, ZoneOffset.UTC))
        .filter(millis -> millis != Fact.ABSENT)
        .findFirst()
        .orElse(Fact.ABSENT);
  }

  private static Optional<String> first(JsonObject object, List<String> names) {
    return names.stream().map(object::text).filter(text -> !text.isEmpty()).findFirst();
  }
}
