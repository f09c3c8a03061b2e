package dev.costwright.importers.cohere;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.answer.Answer;
import dev.costwright.importers.answer.Answers;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;

/// Answers of Cohere's API, version 1 (`meta.billed_units`) and 2 (`usage.billed_units`).
///
/// Fields: `id` or `generationId` (the key), `billed_units`: `input_tokens`, `output_tokens`,
/// `search_units` (searches), `images`. Only these are billed; `tokens` and `token_count` hold
/// what Cohere put around the prompt as well, and are skipped. `usage.cached_tokens` is not a part
/// of what is billed as far as is known, and becomes the tag `cached_tokens`, not a count.
///
/// An answer of Cohere says neither when it was given nor by which model: the days come from the
/// import, the model stays unknown unless a line around the answer names it.
///
/// Skipped: `classifications`.
///
/// Source: real usage objects in public issues; checked 2026-11-23.
public final class AnswersImporter implements Importer {
  private static final Format FORMAT = new Format("cohere-answers", "Cohere answers (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Answers.have(source, "usage.billed_units") || Answers.have(source, "meta.billed_units")
        ? new Recognition.Claimed("answers have billed_units")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Answers.of(source, options, "usage", "meta")
        .forEach(sink, "cohere/answers", "cohere", AnswersImporter::call);
  }

  private static void call(Answer answer, Fact.Builder fact) {
    JsonObject billed = answer.usage().object("billed_units");
    fact.dimension(Dimension.PROVIDER, "cohere")
        .tag("cached_tokens", answer.usage().text("cached_tokens"))
        .measure(Measure.FRESH_INPUT, billed.count("input_tokens"))
        .measure(Measure.OUTPUT, billed.count("output_tokens"))
        .measure(Measure.SEARCHES, billed.count("search_units"))
        .measure(Measure.IMAGES, billed.count("images"));
  }
}
