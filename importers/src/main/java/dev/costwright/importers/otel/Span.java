package dev.costwright.importers.otel;

import dev.costwright.importers.call.KnownPrompt;
import dev.costwright.importers.call.Origin;
import dev.costwright.importers.call.TokenCounts;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One span as it stands in the file, with the resource and the scope around it.
record Span(JsonObject fields, JsonObject attributes, JsonObject resource, String scope) {
  /// What the standard, its relatives and older versions call one call of a model.
  private static final Set<String> CALLS =
      Set.of(
          "chat",
          "completion",
          "text_completion",
          "generate_content",
          "embeddings",
          "embedding",
          "llm",
          "image_generation",
          "rerank",
          "reranker");

  private static final Set<String> STANDARD_CACHE_NAMES =
      Set.of(
          "gen_ai.usage.cache_read.input_tokens",
          "gen_ai.usage.cache_write.input_tokens",
          "gen_ai.usage.cache_creation.input_tokens",
          "llm.token_count.prompt_details.cache_read",
          "llm.token_count.prompt_details.cache_write");

  static Span of(List<JsonObject> around, JsonObject fields) {
    JsonObject scope = around.getLast().object("scope");
    JsonObject library = around.getLast().object("instrumentationLibrary");
    return new Span(
        fields,
        fields.object("attributes"),
        around.get(around.size() - 2).object("resource").object("attributes"),
        scope.isEmpty() ? library.text("name") : scope.text("name"));
  }

  /// Empty for a span that is set aside.
  Optional<Placed> read() {
    Fact.Builder fact = Fact.builder().line(fields.line());
    Place place = place();
    long millis = time(fact);
    boolean isOfModel = Names.ofModels().anyMatch(name -> !attributes.text(name).isEmpty());
    place.into(fact);
    if (isOfModel) {
      describe(fact, millis);
    }
    return fields.isGood()
        ? Optional.of(new Placed(fact, place, Inherited.of(attributes), isOfModel))
        : Optional.empty();
  }

  private Place place() {
    Place place =
        Place.of(fields.text("traceId"), fields.text("spanId"), fields.text("parentSpanId"));
    if (place.trace().isEmpty() || place.span().isEmpty()) {
      fields.reject(
          place.trace().isEmpty() ? "traceId" : "spanId",
          "the ids of the span and of its trace",
          "The span could not be told from its repetition.",
          "Export the trace again with all fields.");
    }
    return place;
  }

  /// Returns how long the span took, where its end is told.
  private long time(Fact.Builder fact) {
    long start = fields.neededMillisOfNanos("startTimeUnixNano");
    boolean hasEnd = !Set.of("", "0").contains(fields.text("endTimeUnixNano"));
    long end = hasEnd ? fields.neededMillisOfNanos("endTimeUnixNano") : Fact.ABSENT;
    if (start == Fact.ABSENT) {
      return Fact.ABSENT;
    }
    boolean isTold = end != Fact.ABSENT && end >= start;
    fact.time(start, isTold ? end : start);
    return isTold ? end - start : Fact.ABSENT;
  }

  private void describe(Fact.Builder fact, long millis) {
    Origin origin = Origin.orMaker(first(Names.MODEL), first(Names.PROVIDER));
    origin.into(fact);
    Labels.read(this, fact);
    TokenCounts counts = counts();
    long cost = cost();
    if (counts.isAnything() || cost > 0 || isCall()) {
      Writer writer = Writer.of(scope, origin.seller());
      writer.correct(counts);
      if (counts.isAnything()) {
        counts.into(fact, writer.habit(hasStandardCache()));
        KnownPrompt.into(fact, attributes.prefix(Names.PROMPTS.toArray(String[]::new)));
      }
      call(fact, cost, millis);
    }
  }

  private TokenCounts counts() {
    TokenCounts counts = new TokenCounts();
    Names.COUNTS.forEach(
        (count, names) -> counts.read(count, attributes, names.toArray(String[]::new)));
    return counts;
  }

  private boolean hasStandardCache() {
    return STANDARD_CACHE_NAMES.stream().anyMatch(name -> attributes.count(name) > 0);
  }

  private void call(Fact.Builder fact, long cost, long millis) {
    boolean failed =
        Set.of("2", "STATUS_CODE_ERROR").contains(fields.object("status").text("code"))
            || !first(Names.ERROR).isEmpty();
    fact.measure(Measure.REQUESTS, 1)
        .measure(Measure.CHARGE, cost)
        .measure(Measure.LATENCY_MILLIS, millis)
        .measure(Measure.ERRORS, failed ? 1 : 0)
        .dimension(Dimension.OUTCOME, failed ? "error" : "ok")
        .dimension(Dimension.REQUEST, first(Names.RESPONSE));
  }

  private long cost() {
    return Names.COST.stream().mapToLong(attributes::picos).max().orElse(Fact.ABSENT);
  }

  private boolean isCall() {
    String kind = kind();
    return CALLS.contains(kind) || (kind.isEmpty() && !first(Names.MODEL).isEmpty());
  }

  /// The operation in the span's own words, such as `chat` or `execute_tool`.
  String kind() {
    String operation = first(Names.OPERATION);
    return (operation.isEmpty() ? first(Names.KIND) : operation).toLowerCase(Locale.ROOT);
  }

  /// The first of these attributes that the span has, else its resource.
  String firstAround(List<String> names) {
    String own = first(names);
    return own.isEmpty() ? first(resource, names) : own;
  }

  String first(List<String> names) {
    return first(attributes, names);
  }

  private static String first(JsonObject attributes, List<String> names) {
    return names.stream()
        .map(attributes::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
