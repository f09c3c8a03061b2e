package dev.costwright.importers.codex;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.time.ZoneOffset;

/// What the first line of a session says of all its calls. A session that was forked repeats the
/// head of the other one further down: only the first one is this session's.
///
/// @param session its id
/// @param startMillis when it was started, {@link Fact#ABSENT} when the file has no head
/// @param origin the session whose history it begins with; empty when it begins with none
/// @param isSubAgent whether another session started it
/// @param project the folder that was worked in
/// @param branch of that folder
/// @param entrypoint the program around Codex
/// @param provider who was asked, in Codex's words; empty is OpenAI
record Head(
    String session,
    long startMillis,
    String origin,
    boolean isSubAgent,
    String project,
    String branch,
    String entrypoint,
    String provider) {
  private static final String OPENAI = "openai";

  /// @param session from the file's name
  static Head unknown(String session) {
    return new Head(session, Fact.ABSENT, "", false, "", "", "", "");
  }

  /// @param line of type `session_meta`
  /// @param session from the file's name, for a head without an id
  static Head of(JsonObject line, String session) {
    JsonObject payload = line.object("payload");
    JsonObject source = payload.object("source");
    String parent =
        first(
            payload.text("parent_thread_id"),
            source.object("subagent").object("thread_spawn").text("parent_thread_id"));
    boolean isSubAgent =
        payload.text("thread_source").equals("subagent")
            || !parent.isEmpty()
            || !source.text("subagent").isEmpty()
            || !source.object("subagent").isEmpty();
    return new Head(
        first(first(payload.text("id"), payload.text("session_id")), session),
        line.millis("timestamp", ZoneOffset.UTC),
        first(payload.text("forked_from_id"), parent),
        isSubAgent,
        payload.text("cwd"),
        payload.object("git").text("branch"),
        payload.text("originator"),
        payload.text("model_provider"));
  }

  /// Whether the file can begin with calls of another session.
  boolean isForked() {
    return startMillis != Fact.ABSENT && (isSubAgent || !origin.isEmpty());
  }

  void into(Fact.Builder fact, String model) {
    String seller = provider.isEmpty() ? OPENAI : provider;
    boolean isOpenAi = seller.equals(OPENAI) || model.startsWith("gpt-");
    fact.dimension(Dimension.SELLER, seller)
        .dimension(Dimension.PROVIDER, isOpenAi ? OPENAI : "")
        .dimension(Dimension.MODEL, model)
        .dimension(Dimension.PROJECT, project)
        .dimension(Dimension.SESSION, session)
        .dimension(Dimension.STEP_KIND, isSubAgent ? "sub-agent" : "turn")
        .tag("git_branch", branch)
        .tag("entrypoint", entrypoint);
  }

  private static String first(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
