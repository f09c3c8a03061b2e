package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.Optional;

/// Results of the Message Batches API: one line per request, in any order.
///
/// Fields: `custom_id` (kept as a tag), `result.type`, and of those that succeeded
/// `result.message`, a message as the API gives it (see `MessagesImporter`), at the tier `batch`.
/// Requests that are `errored`, `canceled` or `expired` are calls with the outcome `error` and
/// without tokens: they are not billed; which of the three they are is a tag.
///
/// No line says when it was: the file belongs to the period that the user names, or the file's name
/// (a first and a last day, or a month), and is refused without. Skipped: what people and models
/// wrote is never read.
///
/// Source: Anthropic's API reference and anthropic-sdk-python at 009b035; checked 2026-11-23.
public final class BatchResultsImporter implements Importer {
  private static final Format FORMAT =
      new Format("anthropic-batch-results", "Anthropic message batch results (JSONL)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).has("custom_id", "result.type")
        ? new Recognition.Claimed("lines have custom_id and result.type")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Period period = GivenPeriod.needed(source, options);
    DataSet dataSet = MessageCalls.dataSet(options.account());
    JsonRecords.lines(source, Message.FIELDS)
        .forEach(sink, line -> fact(line, period).ifPresent(fact -> sink.fact(dataSet, fact)));
  }

  private static Optional<Fact> fact(JsonObject line, Period period) {
    JsonObject result = line.object("result");
    Message message = new Message(result.object("message"));
    Fact.Builder fact = Fact.builder().line(line.line()).tag("custom_id", line.text("custom_id"));
    MessageLog.within(period, fact);
    String type = result.text("type");
    switch (type) {
      case "succeeded" -> {
        fact.key(message.key(line)).dimension(Dimension.OUTCOME, "ok").measure(Measure.ERRORS, 0);
        message.into(fact);
      }
      case "errored", "canceled", "expired" ->
          fact.dimension(Dimension.PROVIDER, "anthropic")
              .dimension(Dimension.SELLER, "anthropic")
              .dimension(Dimension.OUTCOME, "error")
              .measure(Measure.REQUESTS, 1)
              .measure(Measure.ERRORS, 1)
              .tag("result", type);
      default ->
          result.reject(
              "type",
              "succeeded, errored, canceled or expired",
              "The result is of no known kind.",
              "Fetch the results again.");
    }
    fact.dimension(Dimension.SERVICE_TIER, "batch");
    return line.isGood() ? Optional.of(fact.build()) : Optional.empty();
  }
}
