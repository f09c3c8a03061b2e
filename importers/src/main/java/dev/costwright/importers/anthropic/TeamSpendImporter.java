package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;
import dev.costwright.model.time.Period;

/// "Export spend report" of Claude Team and Enterprise: US dollars per user, product and model,
/// summed over the days that were chosen.
///
/// Columns, in any order: `total_net_spend_usd` (what is charged), `total_gross_spend_usd` (before
/// discounts), `total_requests`, `total_prompt_tokens`, `total_completion_tokens`, `user_email` or
/// `email`, `model` (a display name or an id); `account_uuid`, `product` and `model_family` become
/// tags. Prompt tokens come unsplit: they count as fresh input, and the file is marked doubtful.
/// The money is stated and does not depend on it.
///
/// There is no date: the file belongs to the period that the user names, or the file's name (a
/// first and a last day, or a month), and is refused without. It is one bucket of that period in
/// UTC. The account is `claude.ai` unless the user names another: the plan of an organisation at
/// claude.ai is not that of an organisation at the API, and the bills of both count.
///
/// Seat-based Enterprise plans report only what goes beyond the seats. Skipped: nothing.
///
/// Source: Anthropic's support article 12883420; the spelling of the first columns is partly
/// inferred; checked 2026-11-23.
public final class TeamSpendImporter implements Importer {
  private static final Format FORMAT =
      new Format("anthropic-team-spend", "Claude Team and Enterprise spend report (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Header.of(source).has("total_net_spend_usd")
        ? new Recognition.Claimed("header has total_net_spend_usd")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Period period = GivenPeriod.needed(source, options);
    Table.read(source, sink, header -> new TeamSpendRow(header, period, options.account())::read);
  }
}
