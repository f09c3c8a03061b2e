package dev.costwright.importers.langfuse;

import dev.costwright.importers.call.CallerTags;
import dev.costwright.importers.call.KnownPrompt;
import dev.costwright.importers.call.Origin;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One observation of a trace, in either spelling.
///
/// @param around the document that holds the trace of a download; elsewhere the observation
/// itself
/// @param prompt what holds its `input`
record Observation(JsonObject fields, JsonObject around, JsonObject prompt) {
  private static final Set<String> CALLS = Set.of("generation", "embedding");
  private static final String DEFAULT = "default";

  /// An observation that says all by itself.
  static Observation alone(JsonObject fields) {
    return new Observation(fields, fields, fields);
  }

  /// Empty for a record that is set aside.
  Optional<Fact> fact() {
    Fact.Builder fact = Fact.builder().line(fields.line());
    place(fact);
    long millis = time(fact);
    dimensions(fact);
    Usage usage = Usage.of(fields);
    long cost = cost();
    if (usage.isThere() || cost > 0 || CALLS.contains(type())) {
      usage.into(fact);
      call(fact, cost, millis);
    }
    return fields.isGood()
        ? Optional.of(KnownPrompt.in(fact.build(), prompt.prefix("input")))
        : Optional.empty();
  }

  private void place(Fact.Builder fact) {
    String id = fields.text("id");
    String trace = text("traceId", "trace_id");
    String parent = text("parentObservationId", "parent_observation_id");
    if (id.isEmpty() || trace.isEmpty()) {
      fields.reject(
          id.isEmpty() ? "id" : "traceId",
          "the ids of the observation and of its trace",
          "The observation could not be told from its repetition.",
          "Export it again with all fields.");
    }
    String session = ofTrace("sessionId", "session_id");
    fact.key(trace + "/" + id)
        .dimension(Dimension.SPAN, trace + "/" + id)
        .dimension(Dimension.PARENT_SPAN, parent.isEmpty() ? "" : trace + "/" + parent)
        .dimension(Dimension.SESSION, session.isEmpty() ? trace : session);
  }

  /// Returns how long the call took, where the end is told.
  private long time(Fact.Builder fact) {
    boolean isSnake = fields.text("startTime").isEmpty() && !fields.text("start_time").isEmpty();
    long start = fields.neededMillis(isSnake ? "start_time" : "startTime", ZoneOffset.UTC);
    long end = fields.millis(isSnake ? "end_time" : "endTime", ZoneOffset.UTC);
    if (start == Fact.ABSENT) {
      return Fact.ABSENT;
    }
    boolean isTold = end != Fact.ABSENT && end >= start;
    fact.time(start, isTold ? end : start);
    return isTold ? end - start : Fact.ABSENT;
  }

  private void dimensions(Fact.Builder fact) {
    CallerTags tags = new CallerTags();
    tags.sayAll("trace_tags", traceTags());
    String environment = ofTrace("environment", "environment");
    String prompt =
        text("promptName", "prompt_name") + " " + text("promptVersion", "prompt_version");
    tags.fill(Dimension.ENVIRONMENT, environment.equals(DEFAULT) ? "" : environment);
    tags.fill(Dimension.PROMPT_VERSION, prompt.strip());
    tags.tag("trace_name", text("traceName", "trace_name"));
    tags.tag("release", ofTrace("release", "release"));
    tags.into(fact);
    Origin.orMaker(text("model", "provided_model_name"), "").into(fact);
    fact.dimension(Dimension.STEP_KIND, type())
        .dimension(Dimension.USER, ofTrace("userId", "user_id"));
  }

  private List<String> traceTags() {
    return Stream.of(
            fields.texts("traceTags"),
            fields.texts("tags"),
            around.object("trace").texts("tags"),
            around.texts("tags"))
        .filter(tags -> !tags.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// What the observation says, else its trace, as old and new downloads tell it.
  private String ofTrace(String name, String snake) {
    return Stream.of(text(name, snake), around.object("trace").text(name), around.text(name))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void call(Fact.Builder fact, long cost, long millis) {
    String level = fields.text("level");
    boolean failed = level.equals("ERROR");
    fact.measure(Measure.REQUESTS, 1)
        .measure(Measure.CHARGE, cost)
        .measure(Measure.LATENCY_MILLIS, millis)
        .measure(Measure.ERRORS, level.isEmpty() ? Fact.ABSENT : failed ? 1 : 0)
        .dimension(Dimension.OUTCOME, level.isEmpty() ? "" : failed ? "error" : "ok");
  }

  private long cost() {
    long cost = Fact.ABSENT;
    for (String name : List.of("totalCost", "total_cost", "calculatedTotalCost")) {
      cost = Math.max(cost, fields.picos(name));
    }
    long detailed = fields.object("costDetails").picos("total");
    return Math.max(cost, Math.max(detailed, fields.object("cost_details").picos("total")));
  }

  private String type() {
    return fields.text("type").toLowerCase(Locale.ROOT);
  }

  private String text(String name, String snake) {
    String text = fields.text(name);
    return text.isEmpty() ? fields.text(snake) : text;
  }
}
