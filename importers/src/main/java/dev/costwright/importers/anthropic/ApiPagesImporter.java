package dev.costwright.importers.anthropic;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonBuckets;
import dev.costwright.importers.json.JsonShape;

/// Pages of the Claude API's usage report (`usage_report/messages`) and cost report
/// (`cost_report`): one page, an array of pages, pages one after the other, or one a line. A result
/// with `amount` is of the cost report, one with `uncached_input_tokens` of the usage report.
///
/// Both are the streams of the console's exports: of an export and a report of the same day one
/// counts, see `Group`; two reports with the same grouping meet row by row. The cost report's
/// amounts are decimal text in cents with fractions of a cent; the console rounds every row to
/// whole cents, so the two differ by up to $0.005 a row. Dimensions that are null were not grouped
/// by and stay absent; `not_available` is absent. The usage report counts no requests.
///
/// Skipped: nothing. Priority tier has no cost in the report, and no report groups cost by key.
///
/// Source: Anthropic's API reference; checked 2026-11-22.
public final class ApiPagesImporter implements Importer {
  private static final Format FORMAT =
      new Format("anthropic-api-pages", "Anthropic usage and cost report pages (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  /// The reports of Claude Enterprise look alike, but have list amounts and products.
  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    boolean isReport = isReport(shape, "data.") || isReport(shape, "");
    boolean isEnterprise =
        shape.has("data.results.list_amount") || shape.has("data.results.product");
    return isReport && !isEnterprise
        ? new Recognition.Claimed("buckets have starting_at and results of a report")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    ReportResults results =
        new ReportResults(
            source.name(), Streams.usage(options.account()), Streams.costs(options.account()));
    JsonBuckets.of(source, "starting_at", "ending_at")
        .forEach(sink, result -> results.read(result, sink));
  }

  /// A page of empty buckets is a report, too.
  private static boolean isReport(JsonShape shape, String prefix) {
    String results = prefix + "results";
    boolean isEmpty = shape.paths().stream().noneMatch(path -> path.startsWith(results + "."));
    return (isEmpty && shape.has(prefix + "starting_at", prefix + "ending_at", results))
        || shape.has(results + ".amount", results + ".token_type")
        || shape.has(results + ".uncached_input_tokens", results + ".cache_read_input_tokens");
  }
}
