package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.json.JsonResult;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.DataSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Hands every result of the API to the reader of its endpoint.
final class ApiResults {
  private static final String OBJECT = "object";

  private static final List<String> COMPLETIONS =
      List.of(
          "start_time",
          "end_time",
          "project_id",
          "num_model_requests",
          "user_id",
          "api_key_id",
          "model",
          "batch",
          "service_tier",
          "input_tokens",
          "output_tokens",
          "input_cached_tokens",
          "input_cache_write_tokens",
          "input_uncached_tokens",
          "input_audio_tokens",
          "input_cached_audio_tokens",
          "output_audio_tokens",
          "input_image_tokens",
          "input_cached_image_tokens",
          "output_image_tokens");

  private static final List<String> COSTS =
      List.of(
          "start_time",
          "end_time",
          "amount_value",
          "amount_currency",
          "quantity",
          "quantity_unit",
          "line_item",
          "user_id",
          "api_key_id",
          "project_id",
          "organization_id",
          "project_name",
          "organization_name",
          "user_email",
          "api_source");

  /// The API nests what the export writes into two columns.
  private static final Map<String, String> PATHS =
      Map.of("amount_value", "amount.value", "amount_currency", "amount.currency");

  private interface Reader {
    void read(Row row, EntrySink sink);
  }

  private final Map<String, Reader> readers = new HashMap<>();

  ApiResults(String file, String account) {
    UsageRow completions = new UsageRow(new Header(file, COMPLETIONS));
    DataSet dataSet = Metered.dataSet(Metered.COMPLETIONS, account);
    readers.put(
        "organization.usage.completions.result",
        (row, sink) -> completions.fact(row).ifPresent(fact -> sink.fact(dataSet, fact)));
    readers.put("organization.costs.result", new CostRow(new Header(file, COSTS), account)::read);
    for (Endpoint endpoint : Endpoint.ALL) {
      readers.put(endpoint.object(), EndpointRow.ofResults(endpoint, file, account)::read);
    }
  }

  void read(JsonResult result, EntrySink sink) {
    Reader reader = readers.get(result.text(OBJECT));
    if (reader == null) {
      result.reject(
          OBJECT,
          "the name of an endpoint, such as organization.usage.completions.result",
          "The result is of no endpoint that Costwright knows.",
          "Look for a newer version of Costwright, or take the result out.");
    } else {
      reader.read(result.row(PATHS), sink);
    }
  }
}
