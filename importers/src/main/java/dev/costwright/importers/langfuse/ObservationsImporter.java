package dev.costwright.importers.langfuse;

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
import java.util.Set;

/// Observations of Langfuse: a downloaded trace (`{"trace": …, "observations": […]}`), the JSON and
/// JSONL of its table export, and those of its blob storage export, which spells its fields with
/// underscores.
///
/// Fields: `id` and `traceId` (the key), `parentObservationId`, `type` (the step kind),
/// `startTime`, `endTime` (without offset: UTC), `model`, `usageDetails`, `totalCost` (an estimate,
/// US dollars), `level`, `environment`, `userId`, `sessionId` (else the trace), `promptName`,
/// `promptVersion`, `traceName`.
///
/// Frameworks write into `usageDetails` what their provider said, so cached tokens may be within
/// `input` or beside it, and reasoning within `output` or beside it: `total` tells; where it tells
/// nothing, names with a dot are parts, others stand beside.
///
/// An observation with usage below another one with usage tells the same call again. Each names
/// its place in the trace, and the ledger counts the deepest. Observations without model and
/// usage, such as tools, are kept for their place only and have no measures.
///
/// Langfuse does not say who sold a call; models of OpenAI, Anthropic and Google are taken to be
/// sold by them, others stay without seller and price.
///
/// Skipped: prompts and answers (never read), scores.
///
/// Source: langfuse/langfuse at 62751446, real traces of four frameworks; checked 2026-11-23.
public final class ObservationsImporter implements Importer {
  private static final Format FORMAT =
      new Format("langfuse-observations", "Langfuse observations (JSON)");

  private static final Set<String> NEVER_READ =
      Set.of(
          "metadata",
          "modelParameters",
          "model_parameters",
          "scores",
          "statusMessage",
          "status_message",
          "toolCalls",
          "toolDefinitions",
          "tool_calls",
          "tool_definitions",
          "trace");

  /// Prompts and answers, and in `usageDetails` their tokens.
  private static final Set<String> COUNTS = Set.of("input", "output");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return shape.hasBelow("observations", "traceId", "parentObservationId", "startTime")
            || shape.has("trace_id", "parent_observation_id", "start_time")
        ? new Recognition.Claimed("records have a trace, a parent observation and a start")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = dataSet(options.account());
    JsonRecords.of(source, NEVER_READ, COUNTS)
        .forEach(
            sink,
            record -> new Observation(record).fact().ifPresent(fact -> sink.fact(dataSet, fact)));
  }

  private static DataSet dataSet(String account) {
    return new DataSet(
        "langfuse/observations",
        Layer.OBSERVED,
        Grain.CALL,
        "",
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
