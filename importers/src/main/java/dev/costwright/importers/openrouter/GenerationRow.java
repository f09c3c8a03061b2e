package dev.costwright.importers.openrouter;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.time.ZoneOffset;

/// One row of an export by generation.
final class GenerationRow {
  private final Header header;
  private final String account;
  private final Column id;
  private final Column created;
  private final Column cost;
  private final Column model;
  private final Column prompt;
  private final Column completion;

  GenerationRow(Header header, String account) {
    this.header = header;
    this.account = account;
    id = header.needed("generation_id");
    created = header.needed("created_at");
    cost = header.needed("cost_total");
    model = header.needed("model_permaslug");
    prompt = header.needed("tokens_prompt");
    completion = header.needed("tokens_completion");
  }

  void read(Row row, EntrySink sink) {
    needed(row, id, "the id of the call");
    needed(row, cost, "an amount");
    String end = text(row, "finish_reason_normalized");
    boolean isFailed = end.equals("error");
    Generation generation =
        new Generation(
            row.line(),
            row.text(id),
            row.neededMillis(created, ZoneOffset.UTC),
            row.count(header.column("generation_time_ms")),
            model(row),
            row.picos(cost),
            isFailed);
    Fact.Builder fact =
        Fact.builder()
            .dimension(Dimension.API_KEY, text(row, "api_key_name"))
            .dimension(Dimension.USER, text(row, "user"))
            .dimension(Dimension.OUTCOME, outcome(row, isFailed))
            .tag("app", text(row, "app_name"))
            .tag("upstream", text(row, "provider_name"));
    tokens(row, fact);
    if (row.isGood()) {
      generation.give(fact, account, sink);
    }
  }

  private void tokens(Row row, Fact.Builder fact) {
    boolean isConsistent =
        Seller.tokens(
            fact,
            row.count(prompt),
            row.count(header.column("tokens_cached")),
            row.count(completion),
            row.count(header.column("tokens_reasoning")));
    if (!isConsistent) {
      row.reject(
          prompt,
          "at least the cached tokens, and completion at least the reasoning, that they hold",
          "The parts are more than the whole.",
          "Compare the call with OpenRouter's activity page and export it again.");
    }
  }

  private static void needed(Row row, Column column, String expected) {
    if (row.isBlank(column)) {
      row.reject(column, expected, "The cell is blank.", "Export the file again.");
    }
  }

  private String outcome(Row row, boolean isFailed) {
    if (text(row, "cancelled").equalsIgnoreCase("true")) {
      return "cancelled";
    }
    return isFailed ? "error" : "ok";
  }

  private String model(Row row) {
    String variant = text(row, "variant");
    String slug = row.text(model);
    return variant.isEmpty() || variant.equals("standard") || slug.endsWith(":" + variant)
        ? slug
        : slug + ":" + variant;
  }

  private String text(Row row, String column) {
    return row.text(header.column(column));
  }
}
