package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.table.Header;
import dev.costwright.importers.table.Table;
import dev.costwright.model.usage.DataSet;

/// `completions_usage_FROM_TO.csv`: tokens and requests per bucket (a UTC day or hour) and group.
///
/// Columns, in any order: `start_time`, `end_time` (epoch seconds; the `_iso` twins are ignored),
/// `project_id`, `user_id`, `api_key_id`, `model`, `batch`, `service_tier`, `num_model_requests`,
/// and the token columns. Generations: 26 columns (2026-08), 24 columns (2025-09, without
/// `compute_units` and `input_cache_write_tokens`).
///
/// Counts are written as floats (`31422.0`). `input_tokens` holds cached and cache-written
/// tokens; `input_text_tokens`, `input_audio_tokens` and `input_image_tokens` hold uncached ones
/// only. Here they become disjoint classes; a row whose parts exceed their total is set aside,
/// and one whose parts do not add up to it is doubtful. `batch` wins over `service_tier`;
/// `default` becomes `standard`; a blank dimension was not grouped by and stays absent.
///
/// Skipped: blank buckets (days without usage), `compute_units`.
///
/// Source: OpenAI's OpenAPI description at f85dbe2 and exported files; checked 2026-11-22.
public final class CompletionsUsageImporter implements Importer {
  private static final Format FORMAT =
      new Format("openai-completions-usage", "OpenAI completions usage (CSV)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    Header header = Header.of(source);
    return header.has("start_time", "end_time", "num_model_requests", "input_tokens")
            && Endpoint.of(header).isEmpty()
        ? new Recognition.Claimed("header has num_model_requests and input_tokens")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Table table = Table.of(source);
    DataSet dataSet = Metered.dataSet(Metered.COMPLETIONS, options.account());
    UsageRow usage = new UsageRow(table.header());
    table.forEachRow(sink, row -> usage.fact(row).ifPresent(fact -> sink.fact(dataSet, fact)));
  }
}
