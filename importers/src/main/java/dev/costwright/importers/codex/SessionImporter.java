package dev.costwright.importers.codex;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/// Codex's session logs, `~/.codex/sessions/YYYY/MM/DD/rollout-TIME-ID.jsonl` and the same below
/// `archived_sessions`: one JSON object a line, `{timestamp, type, payload}`.
///
/// Fields: `timestamp` (UTC); of `session_meta` (the first one is the file's) `id`, `cwd`,
/// `git.branch`, `originator`, `model_provider` (the seller, OpenAI when unsaid),
/// `forked_from_id`, `parent_thread_id`, `thread_source`, `source.subagent`; of `turn_context`
/// `model`, which holds for the calls that follow; of `event_msg` with `payload.type`
/// `token_count` `info.last_token_usage` (the call) and `info.total_token_usage` (the session so
/// far), `info.model`, `rate_limits.plan_type`.
///
/// `input_tokens` holds `cached_input_tokens` and, in newer versions, `cache_write_input_tokens`;
/// `output_tokens` holds `reasoning_output_tokens`. A line without `last_token_usage` is worth
/// what the total grew by; a total that falls is that of a counter started again. More than the
/// whole is never taken from a part, and a total that is not input and output is doubtful.
///
/// A call is known by its time and its counts, so that the copies of a session in archives and in
/// sessions that were resumed count once. A line that repeats the total of the line before tells
/// the same call again (Codex does so when its limits change), and is listed beside it. A session
/// that was forked, and one of a sub-agent, may begin with the calls of the other session, all
/// written within a second of its start: they are left out, and the file says how many there were.
///
/// On a subscription the cost at our prices is what the same calls would cost at the API, not
/// money owed: give such logs an account of their own.
///
/// Skipped without a word: all other lines, and counts of nothing. A session that never names a
/// model keeps none. Nothing that people or models wrote is ever read.
///
/// Source: reports of real lines of versions 0.30 to 0.153, and the adapter notes of ccusage at
/// 5816e64; checked 2026-11-23.
public final class SessionImporter implements Importer {
  private static final Format FORMAT = new Format("codex-session", "Codex session (JSONL)");

  /// What a line of these files can be.
  private static final List<String> TYPES =
      List.of("session_meta", "turn_context", "event_msg", "response_item");

  private static final Set<String> FIELDS =
      Set.of(
          "branch",
          "cache_write_input_tokens",
          "cached_input_tokens",
          "cwd",
          "forked_from_id",
          "git",
          "id",
          "info",
          "input_tokens",
          "last_token_usage",
          "model",
          "model_provider",
          "originator",
          "output_tokens",
          "parent_thread_id",
          "payload",
          "plan_type",
          "rate_limits",
          "reasoning_output_tokens",
          "session_id",
          "source",
          "subagent",
          "thread_source",
          "thread_spawn",
          "timestamp",
          "total_token_usage",
          "total_tokens",
          "type");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return TYPES.stream()
        .filter(type -> shape.has("timestamp", "payload", "type=" + type))
        .findFirst()
        .<Recognition>map(type -> new Recognition.Claimed("lines have payload and type " + type))
        .orElse(Recognition.NOT_MINE);
  }

  @Override
  public boolean readsFolders() {
    return true;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = dataSet(options.account());
    SessionFile session = new SessionFile(source);
    JsonRecords.lines(source, FIELDS)
        .forEach(sink, line -> session.fact(line).ifPresent(fact -> sink.fact(dataSet, fact)));
    session.doubt().ifPresent(sink::problem);
  }

  private static DataSet dataSet(String account) {
    return new DataSet(
        "codex/sessions",
        Layer.OBSERVED,
        Grain.CALL,
        "",
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
