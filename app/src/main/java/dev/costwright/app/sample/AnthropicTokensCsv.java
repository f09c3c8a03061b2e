package dev.costwright.app.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The token export of Anthropic's console: one row per day, model, key name and context window.
final class AnthropicTokensCsv {
  private static final LocalDate GEOGRAPHY_SINCE = LocalDate.of(2026, 2, 5);
  private static final List<String> COLUMNS =
      List.of(
          "usage_date_utc",
          "model_version",
          "api_key",
          "workspace",
          "usage_type",
          "context_window",
          "usage_input_tokens_no_cache",
          "usage_input_tokens_cache_write_5m",
          "usage_input_tokens_cache_write_1h",
          "usage_input_tokens_cache_read",
          "usage_output_tokens",
          "web_search_count",
          "inference_geo",
          "speed");

  private AnthropicTokensCsv() {}

  static String name(Span span) {
    return "anthropic/claude_api_tokens_%s_%s.csv".formatted(span.from(), span.to());
  }

  static String text(Metered metered, Span span) {
    Csv csv = new Csv(COLUMNS);
    metered.of(Seller.ANTHROPIC, span).rows().forEach(row -> csv.row(cells(row)));
    return csv.text();
  }

  private static Map<String, String> cells(UsageRow row) {
    Map<String, String> cells = new HashMap<>();
    cells.put("usage_date_utc", row.day().toString());
    cells.put("model_version", row.model());
    cells.put("api_key", row.key().exported());
    cells.put("workspace", row.key().project());
    cells.put("usage_type", row.batch() ? "batch" : "standard");
    cells.put("context_window", row.window());
    cells.put("usage_input_tokens_no_cache", count(row.tokens().fresh()));
    cells.put("usage_input_tokens_cache_write_5m", count(row.tokens().write5m()));
    cells.put("usage_input_tokens_cache_write_1h", count(row.tokens().write1h()));
    cells.put("usage_input_tokens_cache_read", count(row.tokens().cacheRead()));
    cells.put("usage_output_tokens", count(row.tokens().output()));
    cells.put("web_search_count", count(0));
    cells.put("inference_geo", geography(row.day()));
    return cells;
  }

  static String geography(LocalDate day) {
    return day.isBefore(GEOGRAPHY_SINCE) ? "not_available" : "global";
  }

  private static String count(long value) {
    return Long.toString(value);
  }
}
