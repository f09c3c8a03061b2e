package dev.costwright.importers.claudecode;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.anthropic.MessageCalls;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.usage.DataSet;
import java.util.List;

/// Claude Code's session logs, `~/.claude/projects/PROJECT/SESSION.jsonl` with those of sub-agents
/// in folders below, and the lines of `claude -p --output-format stream-json`: one JSON object a
/// line, of which those with `message.usage` are calls.
///
/// Fields: `timestamp`, `sessionId`, `requestId`, `cwd` (the first one of a file is its project),
/// `gitBranch`, `entrypoint`, `isSidechain`, `agentId`, `attributionAgent`, `costUSD` (an estimate
/// that old versions wrote, US dollars), `message.id`, `message.model`, `message.stop_reason`,
/// `message.usage`; stream-json spells `session_id`, `request_id`, `parent_tool_use_id`. Lines of
/// type `progress` carry the same below `data.message`.
///
/// A response is written once per block of its content, while it streams, and again into resumed
/// and forked sessions, so lines have a key, and of one key the ledger counts the line with the
/// most tokens, of equals the last. The key is the message's id and the request's; without a
/// request id the message's alone when Anthropic made it (`msg_…`), else, because gateways use
/// one id for everything, with session and time. A line without a message id has no key and is
/// kept as it is. A sub-agent may tell an answer of the main thread again under another request id:
/// such a line is the span around that answer, which the ledger does not count beside it.
///
/// `input_tokens` holds no cached tokens. Cache writes are split by `cache_creation` where the
/// line has it; without, they are of 5 minutes. Models that advised within a call
/// (`usage.iterations` of type `advisor_message`) are calls of their own. The seller is told by
/// the message's id and the model's name: `msg_bdrk_…` is Bedrock, `msg_vrtx_…` Vertex AI.
///
/// On a subscription the cost at our prices is what the same calls would cost at the API, not
/// money owed: give such logs an account of their own.
///
/// Lines of stream-json that lack a time belong to the period that the user names, or are set
/// aside. Its `result` line sums up the calls before it and is not read.
///
/// Skipped without a word: lines without usage, and `<synthetic>` messages, which Claude Code
/// writes itself where no call was answered. Nothing that people or models wrote is ever read.
///
/// Source: real lines of versions 1.0 to 2.1, and the adapter notes of ccusage at 5816e64; checked
/// 2026-11-23.
public final class SessionImporter implements Importer {
  private static final Format FORMAT =
      new Format("claude-code-session", "Claude Code session (JSONL)");

  /// Any of these, all of its fields seen, is a session; some files begin with a line of their own
  /// kind, and the first line may be longer than what recognition looks at.
  private static final List<String[]> SIGNS =
      List.of(
          new String[] {"timestamp", "sessionId", "message.usage"},
          new String[] {"timestamp", "session_id", "message.usage"},
          new String[] {"parentUuid", "isSidechain", "sessionId"},
          new String[] {"type=system", "subtype=init", "session_id"},
          new String[] {"type=summary", "leafUuid"},
          new String[] {"type=file-history-snapshot", "messageId"},
          new String[] {"type=queue-operation", "sessionId"},
          new String[] {"type=progress", "sessionId"});

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return SIGNS.stream()
        .filter(shape::has)
        .findFirst()
        .<Recognition>map(
            fields -> new Recognition.Claimed("lines have " + String.join(", ", fields)))
        .orElse(Recognition.NOT_MINE);
  }

  @Override
  public boolean readsFolders() {
    return true;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = MessageCalls.dataSet(options.account());
    SessionFile session = new SessionFile(source.path(), options.period());
    JsonRecords.lines(source, Call.FIELDS)
        .forEach(sink, line -> session.facts(line).forEach(fact -> sink.fact(dataSet, fact)));
  }
}
