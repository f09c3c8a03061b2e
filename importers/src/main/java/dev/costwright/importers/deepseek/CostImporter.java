package dev.costwright.importers.deepseek;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;

/// `cost-….csv` of DeepSeek's usage export: what was charged, by bucket, model and wallet.
///
/// Columns, in any order: `utc_date`, or `start_time_iso` and `end_time_iso`, as in the usage
/// export; `model`, `wallet_type`, `cost` (up to 16 decimals), `currency` (`CNY` or `USD`),
/// `user_id`. There is no key.
///
/// What a granted wallet paid is a charge and, beside it, a credit of the same amount: it was
/// used, and cost nothing. A negative cost is kept and doubtful.
///
/// When `amount-….csv` lies beside the file, price times amount is added up per bucket and model
/// and compared; a cost that differs by more than half its last written decimal (at least a
/// millionth) is doubtful.
///
/// Skipped: nothing. Source: rows of real exports of 2026-05 and 2026-08 in public issues; checked
/// 2026-11-23.
public final class CostImporter implements Importer {
  private static final Format FORMAT = new Format("deepseek-cost", "DeepSeek cost export (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    Header header = Header.of(source);
    return header.has("user_id", "model", "cost", "currency") && Bucket.isIn(header)
        ? new Recognition.Claimed("header has user_id, model, cost and currency")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    CostCheck check = CostCheck.of(source);
    Table.read(source, sink, header -> new CostRow(header, options.account(), check)::read);
    check.differences().forEach(sink::problem);
  }
}
