package dev.costwright.importers.openrouter;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Column;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Row;
import dev.costwright.importers.table.Table;
import dev.costwright.model.usage.Fact;
import java.time.ZoneOffset;

/// OpenRouter's daily activity export: what each model cost and used per UTC day.
///
/// Columns, in any order: `Date` (`2026-05-12 00:00:00`, UTC), `Slug` (`maker/model`), `Usage`
/// (credits, which are US dollars), `BYOK Usage`, `Requests`, `Prompt Tokens` (with cached tokens,
/// of which the export says nothing), `Completion Tokens` (with reasoning), `Reasoning Tokens`.
///
/// A row is one fact with its charge and its counts (billed): OpenRouter's price of a model is that
/// of whoever answered, so that nothing but its own charge says what the tokens cost. The API's
/// activity of the same days is in the same data set.
///
/// Skipped: `BYOK Usage`, which the provider behind a key of one's own bills and not OpenRouter;
/// the row's counts hold those calls, too, so that it is doubtful. The fee on credit purchases is
/// in no row.
///
/// Source: exported rows in public issues and OpenRouter's documentation; checked 2026-11-23.
public final class DailyActivityImporter implements Importer {
  private static final Format FORMAT =
      new Format("openrouter-daily-activity", "OpenRouter daily activity (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Header.of(source).has("Date", "Slug", "Usage", "BYOK Usage")
        ? new Recognition.Claimed("header has Date, Slug, Usage and BYOK Usage")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table.read(source, sink, header -> new Days(header, options.account())::read);
  }

  private static final class Days {
    private final String account;
    private final Column date;
    private final Column slug;
    private final Column usage;
    private final Column ownKey;
    private final Column requests;
    private final Column prompt;
    private final Column completion;
    private final Column reasoning;

    Days(Header header, String account) {
      this.account = account;
      date = header.needed("Date");
      slug = header.needed("Slug");
      usage = header.needed("Usage");
      ownKey = header.column("BYOK Usage");
      requests = header.column("Requests");
      prompt = header.needed("Prompt Tokens");
      completion = header.needed("Completion Tokens");
      reasoning = header.column("Reasoning Tokens");
    }

    void read(Row row, EntrySink sink) {
      if (row.isBlank(usage)) {
        row.reject(usage, "an amount", "The row has no amount.", "Export the file again.");
      }
      Activity day =
          new Activity(
              row.line(),
              row.neededMillis(date, ZoneOffset.UTC),
              row.text(slug),
              row.picos(usage),
              row.picos(ownKey),
              row.count(requests),
              row.count(prompt),
              row.count(completion),
              row.count(reasoning));
      if (!day.isConsistent()) {
        row.reject(
            reasoning,
            "at most the %d completion tokens that hold them".formatted(day.completion()),
            "The part is more than the whole.",
            "Compare the day with OpenRouter's activity page and export it again.");
      }
      if (day.hasOwnKey()) {
        row.doubt(
            ownKey,
            "0",
            "Some of these calls were paid for at their provider, with a key of your own; that"
                + " money is not counted here, their tokens are.",
            "Import the provider's own bill, and leave OpenRouter's usage aside where both tell of"
                + " the same calls.");
      }
      if (row.isGood()) {
        day.give(Fact.builder(), account, sink);
      }
    }
  }
}
