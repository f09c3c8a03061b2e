package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;

/// Pages of `usage_report/claude_code`: what each person and key did with Claude Code on a UTC day;
/// one page, or several one after the other.
///
/// Records: `date`, `actor` (an e-mail address or the name of a key), `customer_type`,
/// `core_metrics` (sessions, lines of code, commits, pull requests), `tool_actions` (edits accepted
/// and rejected), `model_breakdown[]` with tokens and `estimated_cost` in cents.
///
/// They become metrics of a month, summed over people and over the days of the file, with the
/// number of people who used it: units of value, and never spend. The cost is an estimate of what
/// the same tokens cost at the API; of `api` customers the money is in usage and cost reports
/// already, and of `subscription` customers nobody owes it. It is told by kind of customer.
///
/// A later file of the same month replaces an earlier one, so all days of a month belong into one
/// file; a month of which the file has only some days is doubtful.
///
/// Skipped: the kind of terminal, and who did what.
///
/// Source: Anthropic's API reference; checked 2026-11-23.
public final class ClaudeCodeAnalyticsImporter implements Importer {
  private static final Format FORMAT =
      new Format("claude-code-analytics", "Claude Code analytics pages (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).has("data.core_metrics", "data.actor", "data.date")
        ? new Recognition.Claimed("records have actor, date and core_metrics")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    ClaudeCodeMonths months = new ClaudeCodeMonths();
    JsonRecords.lists(source, ClaudeCodeMonths.LISTS)
        .forEachListed(sink, (list, record) -> months.add(list, record));
    months.report(source.name(), sink);
  }
}
