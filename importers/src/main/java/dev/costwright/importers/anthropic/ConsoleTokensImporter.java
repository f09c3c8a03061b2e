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

/// `claude_api_tokens_YYYY_MM.csv`: tokens per UTC day (or hour), model, key and workspace.
///
/// Columns, in any order: `usage_date_utc`, `model_version`, `api_key` (the key's name),
/// `workspace`, `usage_type` (the service tier), `context_window`, `usage_input_tokens_no_cache`,
/// `usage_input_tokens_cache_write_5m`, `usage_input_tokens_cache_write_1h`,
/// `usage_input_tokens_cache_read`, `usage_output_tokens`, `web_search_count`, `inference_geo`
/// (`not_available` is absent), `speed`. Older files have one `usage_input_tokens_cache_write`,
/// and in the hourly view a time in `usage_date_utc`.
///
/// The token columns are disjoint already: Anthropic's input holds no cached tokens. Writes
/// without a time to live count as 5 minute ones, the cheaper kind, and the file is marked
/// doubtful. The export counts no requests, so they are absent.
///
/// Skipped: nothing.
///
/// Source: exported files; checked 2026-11-22.
public final class ConsoleTokensImporter implements Importer {
  private static final Format FORMAT =
      new Format("anthropic-console-tokens", "Anthropic console tokens (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Header.of(source).has("usage_date_utc", "usage_input_tokens_no_cache")
        ? new Recognition.Claimed("header has usage_date_utc and usage_input_tokens_no_cache")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table table = Table.of(source);
    DataSet dataSet = Streams.usage(options.account());
    TokensRow tokens = new TokensRow(table.header());
    table.forEachRow(sink, row -> tokens.fact(row).ifPresent(fact -> sink.fact(dataSet, fact)));
  }
}
