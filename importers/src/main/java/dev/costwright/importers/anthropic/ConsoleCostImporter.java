package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;
import dev.costwright.model.usage.DataSet;

/// `claude_api_cost_YYYY_MM.csv`: US dollars per UTC day, model, key, workspace and token type.
///
/// Columns, in any order: `usage_date_utc`, `model` (a display name, here turned into the id),
/// `workspace`, `api_key` (the key's name), `usage_type`, `context_window`, `token_type` (what is
/// charged for), `cost_usd`, `list_price_usd` (higher when discounted), `cost_type`,
/// `inference_geo` (`not_available` is absent), `speed`; `api_key_id` and `api_key_status` become
/// tags. Generations: 7 columns (2024-12), 9 (2025-12), 11, 12 (2026-03), 14 (2026-08).
///
/// `usage_type` is the service tier where it names one; `message` names none. Anthropic rounds
/// every row to whole cents, so the sum of n rows may be n × $0.005 off the invoice.
///
/// Skipped: nothing. Priority tier has no cost in this export.
///
/// Source: exported files; checked 2026-11-22.
public final class ConsoleCostImporter implements Importer {
  private static final Format FORMAT =
      new Format("anthropic-console-cost", "Anthropic console cost (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Header.of(source).has("usage_date_utc", "cost_usd")
        ? new Recognition.Claimed("header has usage_date_utc and cost_usd")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table table = Table.of(source);
    DataSet dataSet = Streams.costs(options.account());
    CostRow cost = new CostRow(table.header());
    table.forEachRow(sink, row -> cost.fact(row).ifPresent(fact -> sink.fact(dataSet, fact)));
  }
}
