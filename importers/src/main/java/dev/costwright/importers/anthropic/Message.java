package dev.costwright.importers.anthropic;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.Set;

/// One message that the API answered with.
record Message(JsonObject body) {
  /// Everything that is ever looked at; what people and models wrote stands in other fields.
  static final Set<String> FIELDS =
      Set.of(
          "_request_id",
          "cache_creation",
          "cache_creation_input_tokens",
          "cache_read_input_tokens",
          "created_at",
          "custom_id",
          "ephemeral_1h_input_tokens",
          "ephemeral_5m_input_tokens",
          "error",
          "id",
          "inference_geo",
          "input_tokens",
          "message",
          "model",
          "output_tokens",
          "output_tokens_details",
          "request_id",
          "response",
          "result",
          "server_tool_use",
          "service_tier",
          "speed",
          "thinking_tokens",
          "timestamp",
          "type",
          "usage",
          "web_search_requests");

  boolean hasUsage() {
    return !usage().isEmpty();
  }

  JsonObject usage() {
    return body.object("usage");
  }

  /// The message's id and the request's, as Claude Code's logs have them.
  ///
  /// @param record around the message, or the message itself
  String key(JsonObject record) {
    String id = body.text("id");
    String given = record.text("request_id");
    String request = given.isEmpty() ? record.text("_request_id") : given;
    return id.isEmpty() || request.isEmpty() ? id : id + "/" + request;
  }

  void into(Fact.Builder fact) {
    MessageOrigin.of(body.text("id"), body.text("model")).into(fact);
    fact.measure(Measure.REQUESTS, 1);
    if (hasUsage()) {
      new MessageUsage(usage()).into(fact);
    }
  }
}
