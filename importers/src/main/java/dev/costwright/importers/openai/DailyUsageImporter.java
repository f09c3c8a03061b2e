package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;

/// Answers of the retired `/v1/usage?date=YYYY-MM-DD`: what an organisation used on one UTC day,
/// by the minute; one answer, or several one after the other.
///
/// Lists: `data` and `ft_data` (tokens of a model: `n_context_tokens_total` holds
/// `n_cached_context_tokens_total`), `dalle_api_data` (`num_images`), `whisper_api_data`
/// (`num_seconds`), `tts_api_data` (`num_characters`), `assistant_code_interpreter_data`
/// (`num_sessions`). They are the streams of the organisation's usage API and its exports, which
/// group a day in another way: of the two one counts. The `operation` says which endpoint tokens
/// are of: embeddings and moderations have their own. `batch` as operation or request type is the
/// batch tier; the file names no other.
///
/// `aggregation_timestamp` and `timestamp` are epoch seconds at which a minute starts. `email`,
/// names of keys, projects and the organisation become tags.
///
/// Skipped: `retrieval_storage_data`, whose bytes come without the hours for which they were
/// stored: doubtful where there are any.
///
/// Source: the fields that elastic/beats' module reads; the names in `tts_api_data` and
/// `assistant_code_interpreter_data`, and batch, are as their siblings have them, not seen; checked
/// 2026-11-23.
public final class DailyUsageImporter implements Importer {
  private static final Format FORMAT =
      new Format("openai-daily-usage", "OpenAI daily usage, retired API (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    boolean hasLists = shape.has("data", "ft_data", "dalle_api_data");
    boolean hasTokens =
        shape.has("data.n_context_tokens_total", "data.aggregation_timestamp", "data.snapshot_id");
    return hasLists || hasTokens
        ? new Recognition.Claimed("lists of n_context_tokens_total, or dalle_api_data beside data")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DailyUsage usage = new DailyUsage(options.account());
    JsonRecords.lists(source, DailyUsage.LISTS)
        .forEachListed(sink, (list, record) -> usage.read(list, record, sink));
    if (usage.isEmpty()) {
      sink.problem(
          new Problem(
              Severity.DOUBTFUL,
              Location.ofFile(source.name()),
              "",
              "records in at least one list",
              "The day holds no usage, so nothing is imported.",
              "If there was usage, fetch the day again with the right organisation."));
    }
  }
}
