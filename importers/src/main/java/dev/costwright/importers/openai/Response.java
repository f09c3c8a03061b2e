package dev.costwright.importers.openai;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/// One response of an endpoint that answers with `usage`.
///
/// @param body the response itself, whatever stood around it
record Response(JsonObject body) {
  /// Everything that is ever looked at; what people and models wrote stands in other fields.
  static final Set<String> FIELDS =
      Set.of(
          "action",
          "audio_tokens",
          "cache_write_tokens",
          "cached_tokens",
          "cached_tokens_details",
          "completion_tokens",
          "completion_tokens_details",
          "created",
          "created_at",
          "error",
          "id",
          "image_tokens",
          "input_token_details",
          "input_tokens",
          "input_tokens_details",
          "model",
          "object",
          "output",
          "output_token_details",
          "output_tokens",
          "output_tokens_details",
          "prompt_filter_results",
          "prompt_tokens",
          "prompt_tokens_details",
          "reasoning_tokens",
          "response",
          "seconds",
          "service_tier",
          "status",
          "text_tokens",
          "timestamp",
          "total_tokens",
          "type",
          "usage");

  private static final Set<String> KINDS =
      Set.of(
          "chat.completion",
          "chat.completion.chunk",
          "text_completion",
          "response",
          "realtime.response");

  /// The response in a record, which may be an event that carries it.
  static Response of(JsonObject record) {
    JsonObject inner = record.object("response");
    return new Response(inner.isEmpty() ? record : inner);
  }

  /// Whether it is one: streams have other events between, and lists have items.
  boolean isResponse() {
    return !usage().isEmpty() || KINDS.contains(body.text("object"));
  }

  /// When it was made, or {@link Fact#ABSENT}.
  long millis() {
    return List.of("created", "created_at", "timestamp").stream()
        .mapToLong(name -> body.millis(name, ZoneOffset.UTC))
        .filter(millis -> millis != Fact.ABSENT)
        .findFirst()
        .orElse(Fact.ABSENT);
  }

  /// What was called, how it ended and what it took.
  void into(Fact.Builder fact) {
    names(fact);
    outcome(fact);
    String tier = body.text("service_tier");
    fact.dimension(Dimension.SERVICE_TIER, tier.equals("default") ? "standard" : tier)
        .measure(Measure.SEARCHES, searches());
    if (!usage().isEmpty()) {
      CallTokens.read(usage(), isImage(), fact);
    }
  }

  /// Azure adds what its filters found.
  void names(Fact.Builder fact) {
    boolean isAzure = !body.objects("prompt_filter_results").isEmpty();
    fact.dimension(Dimension.PROVIDER, "openai")
        .dimension(Dimension.SELLER, isAzure ? "azure" : "openai")
        .dimension(Dimension.MODEL, body.text("model"));
  }

  private void outcome(Fact.Builder fact) {
    String status = body.text("status");
    boolean isFailed = status.equals("failed") || !body.object("error").isEmpty();
    if (isFailed) {
      fact.dimension(Dimension.OUTCOME, "error").measure(Measure.ERRORS, 1);
    } else if (status.equals("completed")) {
      fact.dimension(Dimension.OUTCOME, "ok").measure(Measure.ERRORS, 0);
    }
  }

  /// Opening a page that was found is no search.
  private long searches() {
    long searches =
        body.objects("output").stream()
            .filter(item -> item.text("type").equals("web_search_call"))
            .map(item -> item.object("action").text("type"))
            .filter(action -> action.isEmpty() || action.equals("search"))
            .count();
    return searches == 0 ? Fact.ABSENT : searches;
  }

  /// The images endpoint alone says neither what it answers with nor an id.
  private boolean isImage() {
    return body.text("object").isEmpty()
        && body.text("id").isEmpty()
        && !body.text("created").isEmpty()
        && !usage().object("input_tokens_details").isEmpty();
  }

  private JsonObject usage() {
    return body.object("usage");
  }
}
