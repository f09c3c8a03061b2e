package dev.costwright.importers.deepseek;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;

/// `amount-….csv` of DeepSeek's usage export: what was used, by bucket, model and key.
///
/// Columns, in any order: `utc_date` (older exports: UTC days, as `2026-05-13` or `20260513`) or
/// `start_time_iso` and `end_time_iso` (newer ones: days or hours at +08:00); `model`,
/// `api_key_name`, `api_key` (masked; stands in for a missing name), `user_id`, `type`, `price`
/// and `amount`. One row per type: `input_cache_hit_tokens` (read from the cache),
/// `input_cache_miss_tokens` (fresh), `output_tokens`, `request_count`; `input_tokens` is fresh
/// input where nothing is said about the cache, and otherwise their sum, which must hold. Rows of
/// one bucket, model and key that follow one another are one fact; a type that comes twice, at two
/// prices (peak and off-peak), is added.
///
/// Skipped: `price`, in a currency that the file does not name: what was charged is in
/// `cost-….csv` beside it, which is compared with price times amount when it is read.
///
/// Source: rows of real exports of 2026-05, 2026-06 and 2026-08 in public issues; checked
/// 2026-11-23.
public final class AmountImporter implements Importer {
  private static final Format FORMAT = new Format("deepseek-amount", "DeepSeek usage export (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    Header header = Header.of(source);
    return header.has("model", "api_key_name", "type", "price", "amount") && Bucket.isIn(header)
        ? new Recognition.Claimed("header has type, price and amount")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table table = Table.of(source);
    AmountRows rows = new AmountRows(table.header(), options.account(), sink);
    table.forEachRow(sink, rows::read);
    rows.end();
  }
}
