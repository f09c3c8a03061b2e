package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;

/// An OpenAI export of days without any data: the four time columns and nothing else.
///
/// Usage and cost exports are then byte for byte the same, so the file is named for what it is
/// and gives no entries, but a doubtful mark, so that a missing month is not mistaken for a free
/// one.
///
/// Columns: `start_time`, `end_time`, `start_time_iso`, `end_time_iso`. Skipped: all rows.
///
/// Source: exported files; checked 2026-11-22.
public final class EmptyExportImporter implements Importer {
  private static final Format FORMAT =
      new Format("openai-empty-export", "OpenAI export without data (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Header.of(source).hasOnly("start_time", "end_time", "start_time_iso", "end_time_iso")
        ? new Recognition.Claimed("header has the four time columns and no others")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    sink.problem(
        new Problem(
            Severity.DOUBTFUL,
            Location.ofFile(source.name()),
            "",
            "columns of usage or cost beside the times",
            "OpenAI exported these days without any usage or cost, so nothing is imported.",
            "If there was usage, export the days again with the right organisation selected."));
  }
}
