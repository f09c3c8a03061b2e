package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.json.JsonResult;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.DataSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells results of the two reports apart, and reads the usage like a row of the export.
final class ReportResults {
  private static final List<String> GROUP =
      List.of(
          "usage_date_utc",
          "ending_at",
          "api_key",
          "workspace",
          "context_window",
          "inference_geo",
          "speed",
          "api_key_id",
          "workspace_id",
          "account_id",
          "service_account_id",
          "product",
          "requests");

  private static final List<String> USAGE =
      List.of(
          "model_version",
          "usage_type",
          "usage_input_tokens_no_cache",
          "usage_input_tokens_cache_read",
          "usage_input_tokens_cache_write_5m",
          "usage_input_tokens_cache_write_1h",
          "usage_output_tokens",
          "web_search_count");

  /// What the export's columns are called here.
  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("usage_date_utc", "starting_at"),
          Map.entry("api_key", "api_key_id"),
          Map.entry("workspace", "workspace_id"),
          Map.entry("model_version", "model"),
          Map.entry("usage_type", "service_tier"),
          Map.entry("usage_input_tokens_no_cache", "uncached_input_tokens"),
          Map.entry("usage_input_tokens_cache_read", "cache_read_input_tokens"),
          Map.entry(
              "usage_input_tokens_cache_write_5m", "cache_creation.ephemeral_5m_input_tokens"),
          Map.entry(
              "usage_input_tokens_cache_write_1h", "cache_creation.ephemeral_1h_input_tokens"),
          Map.entry("usage_output_tokens", "output_tokens"),
          Map.entry("web_search_count", "server_tool_use.web_search_requests"));

  private final DataSet usage;
  private final DataSet costs;
  private final TokensRow tokensRow;
  private final CostResult costResult;

  ReportResults(String file, DataSet usage, DataSet costs) {
    this.usage = usage;
    this.costs = costs;
    tokensRow = new TokensRow(header(file, USAGE));
    costResult = new CostResult(header(file, CostResult.FIELDS));
  }

  void read(JsonResult result, EntrySink sink) {
    Row row = result.row(PATHS);
    if (!result.text("amount").isEmpty()) {
      costResult.fact(row).ifPresent(fact -> sink.fact(costs, fact));
    } else if (!result.text("uncached_input_tokens").isEmpty()) {
      tokensRow.fact(row).ifPresent(fact -> sink.fact(usage, fact));
    } else {
      result.reject(
          "",
          "an amount, or uncached_input_tokens",
          "The result is of neither the usage nor the cost report.",
          "Fetch the page again.");
    }
  }

  private static Header header(String file, List<String> more) {
    return new Header(file, Stream.of(GROUP, more).flatMap(List::stream).toList());
  }
}
