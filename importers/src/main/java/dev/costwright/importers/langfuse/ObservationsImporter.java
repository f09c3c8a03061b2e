package dev.costwright.importers.langfuse;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonLevels;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.importers.table.Table;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/// Observations of Langfuse: downloaded traces (`{"trace": …, "observations": […]}` and,
/// newer, `{"observations": […], "scores": […]}`), the CSV, JSON and JSONL of its table
/// export, those of its blob storage export, which spells its fields with underscores, and
/// answers of its API (`{"data": […]}`).
///
/// Fields: `id` and `traceId` (the key), `parentObservationId`, `type` (the step kind),
/// `startTime`, `endTime` (without offset: UTC), `model`, `usageDetails` (else `inputUsage`,
/// `outputUsage`, `totalUsage`), `totalCost` (an estimate, US dollars), `level`,
/// `environment`, `userId`, `sessionId` (else the trace), `promptName`, `promptVersion`,
/// `traceName`, `traceTags`, `release`. In CSV every field is quoted and nested values are
/// JSON. A downloaded trace says session, user and tags once for all its observations.
///
/// Frameworks write into `usageDetails` what their provider said, so cached tokens may be
/// within `input` or beside it, and reasoning within `output` or beside it: `total` tells.
/// Where it tells nothing, names with a dot are parts and Langfuse's own `input_…` stand
/// beside; the provider's names are doubtful.
///
/// An observation with usage below another one with usage tells the same call again. Each
/// names its place in the trace, and the ledger counts the deepest. Observations without
/// model and usage, such as tools, are kept for their place only and have no measures.
///
/// Langfuse does not say who sold a call; models of OpenAI, Anthropic and Google are taken to
/// be sold by them, others stay without seller and price.
///
/// Prompts (`input`) become hashes of their pieces.
///
/// Skipped: answers (never read), scores.
///
/// Source: langfuse/langfuse at 62751446, real traces of four frameworks; checked 2026-11-23.
public final class ObservationsImporter implements Importer {
  private static final Format FORMAT =
      new Format("langfuse-observations", "Langfuse observations (JSON, CSV)");

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
          "tool_definitions");

  /// Prompts and answers, and in `usageDetails` their tokens.
  private static final Set<String> COUNTS = Set.of("input", "output");

  private static final Set<String> PROMPTS = Set.of("input");

  /// Those of a table that are read; names of scores may be anything.
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "traceId",
          "trace_id",
          "parentObservationId",
          "parent_observation_id",
          "type",
          "environment",
          "startTime",
          "start_time",
          "endTime",
          "end_time",
          "level",
          "model",
          "provided_model_name",
          "usageDetails",
          "usage_details",
          "inputUsage",
          "outputUsage",
          "totalUsage",
          "costDetails",
          "cost_details",
          "totalCost",
          "total_cost",
          "promptName",
          "prompt_name",
          "promptVersion",
          "prompt_version",
          "traceName",
          "trace_name",
          "traceTags",
          "tags",
          "release",
          "userId",
          "user_id",
          "sessionId",
          "session_id");

  private static final String[] CAMEL = {"traceId", "parentObservationId", "startTime"};
  private static final String[] SNAKE = {"trace_id", "parent_observation_id", "start_time"};

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    return shape.hasBelow("observations", CAMEL)
            || shape.hasBelow("data", CAMEL)
            || shape.has(SNAKE)
            || isTable(source)
        ? new Recognition.Claimed("records have a trace, a parent observation and a start")
        : Recognition.NOT_MINE;
  }

  private static boolean isTable(SourceFile source) {
    Header header = Header.of(source);
    return header.has(CAMEL) || header.has(SNAKE);
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = dataSet(options.account());
    if (isTable(source)) {
      table(source, dataSet, sink);
    } else if (JsonShape.of(source).has("observations.id")) {
      JsonLevels.of(source, List.of(Set.of("observations")), NEVER_READ, COUNTS)
          .withPrompts(PROMPTS)
          .forEach(
              sink,
              (around, record) ->
                  give(new Observation(record, around.getFirst(), record), dataSet, sink));
    } else {
      JsonRecords.of(source, NEVER_READ, COUNTS)
          .withPrompts(PROMPTS)
          .forEach(sink, record -> give(Observation.alone(record), dataSet, sink));
    }
  }

  private static void table(SourceFile source, DataSet dataSet, EntrySink sink) {
    Table table = Table.of(source);
    table.forEachRow(sink, row -> give(observation(row, table.header()), dataSet, sink));
  }

  /// A table names a prompt as it names the count of its tokens elsewhere.
  private static Observation observation(Row row, Header header) {
    JsonObject fields = JsonObject.of(row, header, COLUMNS);
    return new Observation(fields, fields, JsonObject.of(row, header, PROMPTS));
  }

  private static void give(Observation observation, DataSet dataSet, EntrySink sink) {
    observation.fact().ifPresent(fact -> sink.fact(dataSet, fact));
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
