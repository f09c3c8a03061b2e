package dev.costwright.app.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// OpenAI's completions usage export, grouped by project, key, model, batch and tier.
///
/// Counts are printed as floats, a day without traffic has one row without counts, and the export
/// of 2025 lacks the columns that came in 2026, all as in the seller's own files.
final class OpenAiUsageCsv {
  private static final List<String> SINCE_2026 =
      List.of("compute_units", "input_cache_write_tokens");
  private static final List<String> COLUMNS =
      Stream.concat(
              OpenAiBucket.COLUMNS.stream(),
              Stream.of(
                  "project_id",
                  "num_model_requests",
                  "user_id",
                  "api_key_id",
                  "model",
                  "batch",
                  "service_tier",
                  "compute_units",
                  "input_tokens",
                  "output_tokens",
                  "input_cached_tokens",
                  "input_cache_write_tokens",
                  "input_uncached_tokens",
                  "input_text_tokens",
                  "output_text_tokens",
                  "input_cached_text_tokens",
                  "input_audio_tokens",
                  "input_cached_audio_tokens",
                  "output_audio_tokens",
                  "input_image_tokens",
                  "input_cached_image_tokens",
                  "output_image_tokens"))
          .toList();
  private static final List<String> ABSENT_KINDS =
      COLUMNS.stream()
          .filter(column -> column.contains("audio") || column.contains("image"))
          .toList();

  private OpenAiUsageCsv() {}

  static String name(Span span) {
    return "openai/completions_usage_%s_%s.csv".formatted(span.from(), span.to());
  }

  static String text(Metered metered, Span span) {
    Metered rows = metered.of(Seller.OPENAI, span);
    Csv csv = new Csv(columns(span.to()));
    for (LocalDate day : span.days()) {
      List<UsageRow> onDay = rows.on(day);
      if (onDay.isEmpty()) {
        csv.row(new OpenAiBucket(day).cells("+00:00"));
      }
      onDay.forEach(row -> csv.row(cells(row)));
    }
    return csv.text();
  }

  private static List<String> columns(LocalDate exported) {
    return COLUMNS.stream()
        .filter(column -> exported.getYear() > 2025 || !SINCE_2026.contains(column))
        .toList();
  }

  private static Map<String, String> cells(UsageRow row) {
    Map<String, String> cells = new OpenAiBucket(row.day()).cells("+00:00");
    cells.put("project_id", row.key().project());
    cells.put("num_model_requests", count(row.requests()));
    cells.put("api_key_id", row.key().exported());
    cells.put("model", row.model());
    cells.put("batch", row.batch() ? "True" : "False");
    cells.put("service_tier", "default");
    putTokens(row.tokens(), cells);
    ABSENT_KINDS.forEach(column -> cells.put(column, count(0)));
    return cells;
  }

  /// The input count holds all classes; the text counts are those that missed the cache.
  private static void putTokens(Tokens tokens, Map<String, String> cells) {
    cells.put("input_tokens", count(tokens.prompt()));
    cells.put("output_tokens", count(tokens.output()));
    cells.put("input_cached_tokens", count(tokens.cacheRead()));
    cells.put("input_cache_write_tokens", count(tokens.written()));
    cells.put("input_uncached_tokens", count(tokens.fresh()));
    cells.put("input_text_tokens", count(tokens.fresh()));
    cells.put("output_text_tokens", count(tokens.output()));
    cells.put("input_cached_text_tokens", count(tokens.cacheRead()));
  }

  private static String count(long value) {
    return value + ".0";
  }
}
