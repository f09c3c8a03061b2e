package dev.costwright.app.sample;

import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// OpenAI's cost export, grouped by project and line item: 36 decimals, and ISO times that have
/// an offset on rows without an amount only.
final class OpenAiCostCsv {
  private static final int DECIMALS = 36;
  private static final int PICO_SCALE = 12;
  private static final LocalDate API_SOURCE_SINCE = LocalDate.of(2026, 9, 1);
  private static final List<String> COLUMNS =
      Stream.concat(
              OpenAiBucket.COLUMNS.stream(),
              Stream.of(
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
                  "api_source"))
          .toList();

  private OpenAiCostCsv() {}

  static String name(Span span) {
    return "openai/cost_%s_%s.csv".formatted(span.from(), span.to());
  }

  static String text(Metered metered, SellerPrices prices, Span span) {
    Metered rows = metered.of(Seller.OPENAI, span);
    Csv csv = new Csv(columns(span.from()));
    for (LocalDate day : span.days()) {
      Map<Line, Total> lines = lines(rows.on(day), prices);
      if (lines.isEmpty()) {
        csv.row(new OpenAiBucket(day).cells("+00:00"));
      }
      lines.forEach((line, total) -> csv.row(cells(day, line, total)));
    }
    return csv.text();
  }

  private static List<String> columns(LocalDate from) {
    return from.isBefore(API_SOURCE_SINCE) ? COLUMNS.subList(0, COLUMNS.size() - 1) : COLUMNS;
  }

  private static Map<Line, Total> lines(List<UsageRow> rows, SellerPrices prices) {
    Map<Line, Total> lines = new LinkedHashMap<>();
    rows.stream()
        .flatMap(row -> prices.charges(row).stream())
        .forEach(
            charge ->
                lines.merge(
                    new Line(charge.row().key().project(), lineItem(charge)),
                    new Total(charge.tokens(), charge.picos()),
                    Total::plus));
    return lines;
  }

  private static Map<String, String> cells(LocalDate day, Line line, Total total) {
    Map<String, String> cells = new OpenAiBucket(day).cells("");
    BigDecimal amount = BigDecimal.valueOf(total.picos(), PICO_SCALE);
    cells.put("amount_value", amount.setScale(DECIMALS).toPlainString());
    cells.put("amount_currency", "usd");
    cells.put("quantity", total.tokens() + ".0");
    cells.put("quantity_unit", "tokens");
    cells.put("line_item", line.item());
    cells.put("project_id", line.project());
    cells.put("organization_id", "org-northpeak");
    cells.put("project_name", projectName(line.project()));
    cells.put("organization_name", "Northpeak");
    return cells;
  }

  private static String lineItem(Charge charge) {
    String surface = charge.row().batch() ? "batch | " : "";
    return surface + charge.row().model() + ", " + kind(charge.measure());
  }

  private static String kind(Measure measure) {
    return switch (measure) {
      case FRESH_INPUT -> "input";
      case CACHE_READ -> "cached input";
      case CACHE_WRITE_5M -> "cache writes";
      case OUTPUT -> "output";
      default -> throw new IllegalArgumentException("OpenAI has no line for " + measure.id());
    };
  }

  private static String projectName(String project) {
    String name = project.substring("proj_".length());
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private record Line(String project, String item) {}

  private record Total(long tokens, long picos) {
    Total plus(Total other) {
      return new Total(tokens + other.tokens, Math.addExact(picos, other.picos));
    }
  }
}
