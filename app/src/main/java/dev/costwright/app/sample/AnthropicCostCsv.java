package dev.costwright.app.sample;

import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cost export of Anthropic's console: display names, and cents rounded on every row, so that
/// a sum of rows may differ from the exact cost by half a cent a row.
///
/// Its columns grew: 9 in 2025, 12 from 2026, 14 from the summer of 2026.
final class AnthropicCostCsv {
  private static final LocalDate LIST_PRICE_SINCE = LocalDate.of(2026, 1, 1);
  private static final LocalDate KEY_ID_SINCE = LocalDate.of(2026, 7, 1);

  private AnthropicCostCsv() {}

  static String name(Span span) {
    return "anthropic/claude_api_cost_%s_%s.csv".formatted(span.from(), span.to());
  }

  static String text(Metered metered, SellerPrices prices, Span span) {
    Csv csv = new Csv(columns(span.from()));
    metered.of(Seller.ANTHROPIC, span).rows().stream()
        .flatMap(row -> prices.charges(row).stream())
        .forEach(charge -> csv.row(cells(charge)));
    return csv.text();
  }

  /// Cents as the console rounds them.
  static BigDecimal rounded(long picos) {
    return BigDecimal.valueOf(picos, 12).setScale(2, RoundingMode.HALF_UP);
  }

  private static List<String> columns(LocalDate from) {
    List<String> columns = new ArrayList<>(List.of("usage_date_utc", "model", "workspace"));
    columns.addAll(
        List.of("api_key", "usage_type", "context_window", "token_type", "cost_usd", "cost_type"));
    if (!from.isBefore(LIST_PRICE_SINCE)) {
      columns.add(columns.indexOf("cost_type"), "list_price_usd");
      columns.addAll(List.of("inference_geo", "speed"));
    }
    if (!from.isBefore(KEY_ID_SINCE)) {
      columns.addAll(List.of("api_key_id", "api_key_status"));
    }
    return columns;
  }

  private static Map<String, String> cells(Charge charge) {
    UsageRow row = charge.row();
    String amount = rounded(charge.picos()).toPlainString();
    Map<String, String> cells = new HashMap<>();
    cells.put("usage_date_utc", row.day().toString());
    cells.put("model", displayName(row.model()));
    cells.put("workspace", row.key().project());
    cells.put("api_key", row.key().exported());
    cells.put("usage_type", "message");
    cells.put("context_window", row.window());
    cells.put("token_type", kind(charge.measure()));
    cells.put("cost_usd", amount);
    cells.put("list_price_usd", amount);
    cells.put("cost_type", "token");
    cells.put("inference_geo", AnthropicTokensCsv.geography(row.day()));
    cells.put("api_key_id", "apikey_" + row.key().name().replace("-", "_"));
    cells.put("api_key_status", "active");
    return cells;
  }

  private static String kind(Measure measure) {
    return switch (measure) {
      case FRESH_INPUT -> "input_no_cache";
      case CACHE_WRITE_5M -> "input_cache_write_5m";
      case CACHE_WRITE_1H -> "input_cache_write_1h";
      case CACHE_READ -> "input_cache_read";
      case OUTPUT -> "output";
      default -> throw new IllegalArgumentException("Anthropic has no row for " + measure.id());
    };
  }

  /// `claude-opus-4-1-20250805` is shown as `Claude Opus 4.1`.
  static String displayName(String model) {
    String bare = model.replaceFirst("-\\d{8}$", "").replaceFirst("(\\d)-(\\d)$", "$1.$2");
    return Arrays.stream(bare.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }
}
