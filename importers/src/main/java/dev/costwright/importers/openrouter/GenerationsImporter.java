package dev.costwright.importers.openrouter;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;

/// OpenRouter's activity export by generation: one row a call.
///
/// Columns, in any order: `generation_id` (the key), `created_at` (UTC), `cost_total` (credits,
/// which are US dollars, with web search, files and the discount or cost of caching),
/// `tokens_prompt` (with `tokens_cached`), `tokens_completion` (with `tokens_reasoning`),
/// `model_permaslug`, `variant` (appended to the model as `:free`, unless `standard`),
/// `provider_name` (tag `upstream`), `api_key_name`, `app_name` (tag `app`), `user`,
/// `cancelled`, `finish_reason_normalized`, `generation_time_ms`.
///
/// A row is one fact with its charge and its counts (billed); of a day that the daily activity
/// bills as well, one bill counts.
///
/// Skipped: the parts of `cost_total`, of which `cost_cache` may be negative;
/// `byok_usage_inference`, which the provider behind a key of one's own bills.
///
/// Source: the header of a real export in a public issue, a consumer's test; checked 2026-11-23.
public final class GenerationsImporter implements Importer {
  private static final Format FORMAT =
      new Format("openrouter-generations", "OpenRouter activity by generation (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Header.of(source).has("generation_id", "cost_total", "model_permaslug")
        ? new Recognition.Claimed("header has generation_id, cost_total and model_permaslug")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table.read(source, sink, header -> new GenerationRow(header, options.account())::read);
  }
}
