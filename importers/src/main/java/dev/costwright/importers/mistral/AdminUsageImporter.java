package dev.costwright.importers.mistral;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import java.util.List;
import java.util.Set;

/// `GET /api/admin/usage` of Mistral's console: what a workspace's month cost by category.
///
/// Fields: `start_date` and `end_date` (the first and the last day, UTC; without them the days
/// come from the import), `currency` (often `EUR`), and an object for each of `chat`,
/// `completion`, `ocr`, `audio`, `connectors`, `libraries_api`, `fine_tuning`, `vibe_usage`, at the
/// top or within `usage`, with its amount in `cost`, `amount` or `total_cost`. Each is one charge
/// (billed) over the whole period, whose kind is the category.
///
/// What stands within a category is known from one consumer only; a category without an amount
/// in one of these fields is set aside by name. Skipped: `currency_symbol`.
///
/// Source: Mistral's admin API documentation (categories), a consumer's test (amounts); checked
/// 2026-11-23.
public final class AdminUsageImporter implements Importer {
  static final List<String> CATEGORIES =
      List.of(
          "chat",
          "completion",
          "ocr",
          "audio",
          "connectors",
          "libraries_api",
          "fine_tuning",
          "vibe_usage");

  private static final Format FORMAT =
      new Format("mistral-admin-usage", "Mistral admin usage (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    boolean isOne =
        shape.has("currency")
            && (shape.has("vibe_usage")
                || shape.has("usage.vibe_usage")
                || shape.hasBelow("usage", "chat", "libraries_api"));
    return isOne
        ? new Recognition.Claimed("the object has currency and Mistral's categories")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    JsonRecords.of(source, Set.of())
        .forEach(sink, month -> new AdminMonth(month, options).give(sink));
  }
}
