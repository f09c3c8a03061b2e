package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonBuckets;
import dev.costwright.importers.json.JsonShape;

/// Pages of the organisation's usage and costs API (`/v1/organization/usage/…`,
/// `/v1/organization/costs`): one page, an array of pages, pages one after the other, or one a
/// line. Each result says in `object` which endpoint it is of, so pages of several may be mixed.
///
/// Completions and costs are the very streams of the dashboard's exports, and are read by the same
/// code: a page and an export of the same day and grouping meet row by row, and of different
/// groupings one counts. A dimension that is null was not grouped by and stays absent. Amounts
/// come as numbers and as strings of up to 39 decimals, zero as `0E-6176`.
///
/// Further endpoints, each with its own data set: embeddings and moderations (fresh input),
/// images, audio speeches (characters), audio transcriptions (seconds), code interpreter (tool
/// sessions), file and web search calls (searches), vector stores (byte hours: the bytes of a
/// bucket are a level, so they are multiplied by its hours). The model requests of web searches
/// are counted with the completions already and not a second time.
///
/// Skipped: empty buckets.
///
/// Source: OpenAI's OpenAPI description at f85dbe2; checked 2026-11-22.
public final class ApiPagesImporter implements Importer {
  private static final Format FORMAT =
      new Format("openai-api-pages", "OpenAI usage and costs API pages (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    boolean isPage = shape.has("object=page", "data.object=bucket");
    return isPage || shape.paths().stream().anyMatch(ApiPagesImporter::isResult)
        ? new Recognition.Claimed("pages hold buckets of organization usage or costs")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    ApiResults results = new ApiResults(source.name(), options.account());
    JsonBuckets.of(source, "start_time", "end_time")
        .forEach(sink, result -> results.read(result, sink));
  }

  private static boolean isResult(String path) {
    return path.startsWith("data.results.object=organization.")
        || path.startsWith("results.object=organization.");
  }
}
