package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;

/// `cost_FROM_TO.csv`: what OpenAI charges per UTC day and group.
///
/// Columns, in any order: `start_time`, `end_time` (epoch seconds; the `_iso` twins come with and
/// without offset and are ignored), `amount_value`, `amount_currency`, `quantity`,
/// `quantity_unit`, `line_item`, `user_id`, `api_key_id`, `project_id`; `organization_id`,
/// `organization_name`, `project_name`, `user_email` and `api_source` become tags. Generations:
/// 16 columns (2026-08), 17 with `api_source` (2026-09).
///
/// Amounts have up to 36 decimals, and zero may be `0E-6176`; they are kept to 12 decimals,
/// HALF_UP. A line item such as `priority | gpt-5.6-sol, cached input, long context` gives
/// service tier, model, what is charged for and context band; one that follows no such pattern is
/// kept in its own words. The quantity counts for the measure that the line charges for;
/// gibibyte-hours become byte hours. A blank dimension was not grouped by and stays absent.
///
/// Skipped: blank buckets (days without cost).
///
/// Source: OpenAI's OpenAPI description at f85dbe2 and exported files; checked 2026-11-22.
public final class CostsImporter implements Importer {
  private static final Format FORMAT = new Format("openai-costs", "OpenAI costs (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    Header header = Header.of(source);
    return header.has("start_time", "end_time", "amount_value", "amount_currency")
        ? new Recognition.Claimed("header has amount_value and amount_currency")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table.read(source, sink, header -> new CostRow(header, options.account())::read);
  }
}
