package dev.costwright.importers.helicone;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Requests of Helicone: CSV, JSON and JSONL as its export tool writes them, and answers of
/// its API (`{"data": […]}`).
///
/// Fields: `response_id` (the key, which every format has), `request_id` (the key of a
/// request without response), `request_created_at`, `response_created_at`, `response_status`,
/// `provider` (the seller), `response_model` (else `model`, `request_model`),
/// `prompt_tokens`, `completion_tokens`, `prompt_cache_read_tokens`,
/// `prompt_cache_write_tokens`, the audio counts, `costUSD` (else `cost`; an estimate, US
/// dollars), `delay_ms`, `request_user_id`, `request_properties`.
///
/// The tool doubles the quotes of objects twice in CSV, and ends a JSON array with a comma;
/// both are read. `total_tokens` is the gateway's own sum of prompt and completion and tells
/// nothing. Anthropic and Bedrock count cached tokens beside the prompt; of others it is not
/// known what the gateway does, so that their calls with cached tokens are doubtful.
///
/// `Helicone-Session-Id` among the properties is the session, `Helicone-Session-Path` the
/// step; other properties are dimensions where their names are ours, else tags. A call
/// answered from the gateway's own cache (`cache_reference_id`) used no tokens of the
/// provider.
///
/// Without a provider, models of OpenAI, Anthropic and Google are taken to be sold by them.
///
/// The prompt (in `request_body`) becomes hashes of its pieces.
///
/// Skipped: answers (never read), scores, assets.
///
/// Source: Helicone/helicone `examples/export/typescript/index.ts` at 05a819cb and its types;
/// checked 2026-11-23.
public final class RequestsImporter implements Importer {
  private static final Format FORMAT =
      new Format("helicone-requests", "Helicone requests (CSV, JSON)");

  private static final Set<String> NEVER_READ =
      Set.of(
          "response_body",
          "scores",
          "assets",
          "asset_urls",
          "llmSchema",
          "signed_body_url",
          "request_feedback");

  private static final List<String> COLUMNS =
      List.of(
          "request_id",
          "response_id",
          "response_created_at",
          "response_status",
          "request_created_at",
          "request_properties",
          "request_body",
          "request_user_id",
          "model",
          "provider",
          "prompt_tokens",
          "completion_tokens",
          "prompt_cache_read_tokens",
          "prompt_cache_write_tokens",
          "latency",
          "delay_ms",
          "cost");

  private static final String PROPERTIES = "request_properties";
  private static final String BODY = "request_body";

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return isTable(source)
            || JsonShape.of(source)
                .hasBelow("data", "response_id", "request_created_at", PROPERTIES)
        ? new Recognition.Claimed("records have response_id and request_properties")
        : Recognition.NOT_MINE;
  }

  private static boolean isTable(SourceFile source) {
    return Header.of(source).has("response_id", "request_created_at", PROPERTIES);
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = dataSet(options.account());
    if (isTable(source)) {
      Table table = Table.of(source);
      table.forEachRow(sink, row -> give(record(row, table.header()), dataSet, sink));
    } else {
      JsonRecords.of(source, NEVER_READ)
          .withPrompts(Set.of(BODY))
          .withTrailingCommas()
          .forEach(sink, record -> give(record, dataSet, sink));
    }
  }

  private static JsonObject record(Row row, Header header) {
    Map<String, String> texts = new HashMap<>();
    COLUMNS.forEach(name -> texts.put(name, row.raw(header.column(name))));
    texts.computeIfPresent(PROPERTIES, (_, cell) -> undoubled(cell));
    texts.computeIfPresent(BODY, (_, cell) -> undoubled(cell));
    return JsonObject.of(row.cells(), texts);
  }

  /// Takes back the second doubling of quotes; JSON has no empty text where a name begins.
  private static String undoubled(String cell) {
    return cell.startsWith("{\"\"") ? cell.replace("\"\"", "\"") : cell;
  }

  private static void give(JsonObject record, DataSet dataSet, EntrySink sink) {
    Request.fact(record).ifPresent(fact -> sink.fact(dataSet, fact));
  }

  private static DataSet dataSet(String account) {
    return new DataSet(
        "helicone/requests",
        Layer.OBSERVED,
        Grain.CALL,
        "",
        account,
        Currency.getInstance("USD"),
        ZoneOffset.UTC);
  }
}
