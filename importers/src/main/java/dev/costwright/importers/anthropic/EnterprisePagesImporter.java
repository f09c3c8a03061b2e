package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonBuckets;
import dev.costwright.importers.json.JsonShape;

/// Pages of the Enterprise Analytics API of an organisation at claude.ai: cost and usage by
/// product, in the envelope of the Claude API's reports: one page, an array of pages, pages one
/// after the other, or one a line.
///
/// Fields are those of `ApiPagesImporter`, and `product` (a tag), `list_amount` (the price before
/// discounts; like `amount` decimal text in cents) and `requests`. Costs are revised for up to 30
/// days: a page that was fetched later counts. The account is `claude.ai` unless the user names
/// another, as with the spend report (see `TeamSpendImporter`): of both one counts.
///
/// Not claimed: the reports per person, which are summed over a range without days. Skipped:
/// nothing.
///
/// Source: answers of the cost report that public programs test with; the usage report is taken to
/// have the fields of the Claude API's; checked 2026-11-23.
public final class EnterprisePagesImporter implements Importer {
  private static final Format FORMAT =
      new Format("anthropic-enterprise-analytics", "Claude Enterprise analytics pages (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    boolean isReport =
        shape.has("data.starting_at", "data.results.product")
            || shape.has("data.starting_at", "data.results.list_amount");
    return isReport
        ? new Recognition.Claimed(
            "buckets have starting_at and results with product or list_amount")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    ReportResults results =
        new ReportResults(
            source.name(),
            Streams.enterpriseUsage(options.account()),
            Streams.enterpriseCosts(options.account()));
    JsonBuckets.of(source, "starting_at", "ending_at")
        .forEach(sink, result -> results.read(result, sink));
  }
}
