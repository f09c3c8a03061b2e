package dev.costwright.importers.openai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.usage.DataSet;

/// Output and error files of the Batch API: one line per request, in any order.
///
/// Fields: `id` (`batch_req_…`), `custom_id` (kept as a tag), `response.status_code`,
/// `response.request_id`, `response.body` with the response as the endpoint would have given it
/// (see `ResponsesImporter` for its counts), `error`. The tier is `batch`: no line says so, and the
/// body may name the tier that was asked for. The key is the body's id, else the request's, else
/// the line's. `body.created` is the time; lines without one (embeddings, requests that failed)
/// take that of the line before, since a batch ends within a day, or the period that the user
/// gives.
///
/// A request without a response, or with another status than 200, is a call with the outcome
/// `error` and without tokens: failures are not billed.
///
/// Skipped: what people and models wrote is never read.
///
/// Source: lines in the tests of BerriAI/litellm, and OpenAI's OpenAPI description at f85dbe2;
/// checked 2026-11-23.
public final class BatchOutputImporter implements Importer {
  private static final Format FORMAT =
      new Format("openai-batch-output", "OpenAI batch output (JSONL)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    JsonShape shape = JsonShape.of(source);
    boolean hasResponse = shape.has("custom_id", "response.status_code");
    boolean hasFailure =
        shape.has("custom_id", "response", "error")
            && shape.paths().stream().anyMatch(path -> path.startsWith("id=batch_req_"));
    return hasResponse || hasFailure
        ? new Recognition.Claimed("lines have custom_id and a response with its status_code")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = Observed.dataSet(options.account());
    BatchLine lines = new BatchLine(options);
    JsonRecords.lines(source, BatchLine.FIELDS)
        .forEach(sink, line -> lines.fact(line).ifPresent(fact -> sink.fact(dataSet, fact)));
  }
}
