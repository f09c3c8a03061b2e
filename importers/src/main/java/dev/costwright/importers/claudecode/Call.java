package dev.costwright.importers.claudecode;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/// One call as a line tells it.
///
/// @param line the whole line
/// @param origin the object around the message: the line, or what a line of progress repeats
record Call(JsonObject line, JsonObject origin) {
  /// Everything that is ever looked at; what people and models wrote stands in other fields.
  static final Set<String> FIELDS =
      Set.of(
          "agentId",
          "attributionAgent",
          "cache_creation",
          "cache_creation_input_tokens",
          "cache_read_input_tokens",
          "costUSD",
          "cwd",
          "data",
          "entrypoint",
          "ephemeral_1h_input_tokens",
          "ephemeral_5m_input_tokens",
          "gitBranch",
          "id",
          "inference_geo",
          "input_tokens",
          "isSidechain",
          "iterations",
          "message",
          "model",
          "output_tokens",
          "output_tokens_details",
          "parent_tool_use_id",
          "requestId",
          "request_id",
          "server_tool_use",
          "service_tier",
          "sessionId",
          "session_id",
          "speed",
          "stop_reason",
          "thinking_tokens",
          "timestamp",
          "type",
          "usage",
          "web_search_requests");

  private static final String SYNTHETIC = "<synthetic>";
  private static final String ANTHROPIC = "msg_";

  static Call of(JsonObject line) {
    JsonObject told = line.object("data").object("message");
    boolean isTold = !told.object("message").object("usage").isEmpty();
    return new Call(line, isTold ? told : line);
  }

  JsonObject message() {
    return origin.object("message");
  }

  JsonObject usage() {
    return message().object("usage");
  }

  /// Whether a model answered; Claude Code writes messages of its own where none did.
  boolean isAnswered() {
    return !usage().isEmpty() && !message().text("model").equals(SYNTHETIC);
  }

  /// What the response is known by, however often it was written; empty when it cannot be told
  /// from others.
  String key(Location location) {
    String id = message().text("id");
    String request = first(origin.text("requestId"), origin.text("request_id"));
    if (id.isEmpty()) {
      return "";
    }
    if (!request.isEmpty()) {
      return id + "/" + request;
    }
    return id.startsWith(ANTHROPIC)
        ? id
        : id + "/" + session(location) + "/" + origin.text("timestamp");
  }

  /// When, where and by whom it was called.
  void into(Fact.Builder fact, Location location, Optional<Period> period) {
    if (origin.text("timestamp").isEmpty() && period.isPresent()) {
      fact.time(period.get().start().toEpochMilli(), period.get().end().toEpochMilli());
    } else {
      fact.time(millis(), millis());
    }
    fact.dimension(Dimension.SESSION, session(location))
        .dimension(Dimension.STEP_KIND, stepKind(location))
        .tag("git_branch", line.text("gitBranch"))
        .tag("entrypoint", line.text("entrypoint"))
        .tag("agent", line.text("attributionAgent"));
  }

  /// 0 for a line that is set aside.
  private long millis() {
    if (origin.text("timestamp").isEmpty()) {
      origin.reject(
          "timestamp",
          "a point in time",
          "The line does not say when the call was made.",
          "Say which days the file covers: in the field Period of the window, or with --period on"
              + " the command line.");
    }
    return Math.max(origin.millis("timestamp", ZoneOffset.UTC), 0);
  }

  /// An answer of the main thread names itself as what it is within, and what a sub-agent tells of
  /// the same answer is that span: so the ledger counts the answer, and its replay only where the
  /// answer is not there. Only ids that Anthropic made are one answer's alone.
  void spans(Fact.Builder fact, Location location) {
    String id = message().text("id");
    if (id.startsWith(ANTHROPIC)) {
      Dimension span = isSubAgent(location) ? Dimension.SPAN : Dimension.PARENT_SPAN;
      fact.dimension(span, id);
    }
  }

  private String session(Location location) {
    return first(first(line.text("sessionId"), line.text("session_id")), location.session());
  }

  private String stepKind(Location location) {
    if (isSubAgent(location)) {
      return "sub-agent";
    }
    return message().text("stop_reason").equals("tool_use") ? "tool" : "turn";
  }

  private boolean isSubAgent(Location location) {
    return location.isSubAgent() || isSubAgent(line) || isSubAgent(origin);
  }

  private static boolean isSubAgent(JsonObject told) {
    return told.text("isSidechain").equals("true")
        || !told.text("agentId").isEmpty()
        || !told.text("parent_tool_use_id").isEmpty();
  }

  private static String first(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
