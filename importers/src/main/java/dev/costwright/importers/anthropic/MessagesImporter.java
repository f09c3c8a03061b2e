package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.usage.DataSet;
import java.util.List;
import java.util.Set;

/// Messages of the Claude API that a program kept, or their streams: one message, an array, a list,
/// or one a line; also within `message` or `response`, with a `timestamp` or `created_at` beside.
///
/// Fields: `id` (with the request's id beside it the key, the same as in Claude Code's logs),
/// `model`, `usage` (see `MessageUsage`: input holds neither cache reads nor writes). A stream
/// gives the usage twice, at `message_start` and, growing, at `message_delta`: of both the fullest
/// counts. `msg_bdrk_…` is sold by Bedrock, `msg_vrtx_…` by Vertex AI.
///
/// The API gives no time: a message without one beside it belongs to the period that the user
/// names, or the file's name; without any it is set aside.
///
/// Skipped without a word: events without usage. What people and models wrote is never read.
///
/// Source: anthropic-sdk-python at 009b035 and usage objects in public issues; checked 2026-11-23.
public final class MessagesImporter implements Importer {
  private static final Format FORMAT =
      new Format("anthropic-messages", "Anthropic API messages (JSON)");

  private static final List<String> PLACES = List.of("", "message.", "response.", "data.");

  /// Fields of gateways, logs and other formats.
  private static final Set<String> FOREIGN =
      Set.of(
          "custom_id",
          "sessionId",
          "session_id",
          "response_cost",
          "spend",
          "usage.cost",
          "ai_model",
          "traceId",
          "trace_id",
          "modelId",
          "payload",
          "provider_name");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return PLACES.stream().anyMatch(place -> isOurs(shape, place))
        ? new Recognition.Claimed("messages of a Claude model with usage.output_tokens")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = MessageCalls.dataSet(options.account());
    MessageLog log = new MessageLog(GivenPeriod.of(source, options));
    JsonRecords.answers(source, Message.FIELDS)
        .forEach(sink, record -> log.fact(record).ifPresent(fact -> sink.fact(dataSet, fact)));
  }

  private static boolean isOurs(JsonShape shape, String place) {
    String model = place + "model=";
    return FOREIGN.stream().noneMatch(field -> shape.has(field) || shape.has(place + field))
        && shape.has(place + "usage.input_tokens", place + "usage.output_tokens")
        && shape.paths().stream()
            .filter(path -> path.startsWith(model))
            .anyMatch(path -> path.contains("claude"));
  }
}
