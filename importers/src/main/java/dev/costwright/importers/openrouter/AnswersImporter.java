package dev.costwright.importers.openrouter;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.answer.Answer;
import dev.costwright.importers.answer.Answers;
import dev.costwright.importers.answer.ChatUsage;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;

/// Answers of OpenRouter's chat API, whole or the chunks of a stream.
///
/// Fields: `id` (the key), `created` (epoch seconds), `model`, `provider` (tag
/// `upstream`), `usage` in OpenAI's shape (`prompt_tokens` holds `cached_tokens` and
/// `cache_write_tokens`, `completion_tokens` holds `reasoning_tokens`), `usage.cost` (credits,
/// which are US dollars).
///
/// Skipped: `cost_details`, which `cost` holds; chunks without usage.
///
/// Source: OpenRouter's API documentation; checked 2026-11-23.
public final class AnswersImporter implements Importer {
  private static final Format FORMAT =
      new Format("openrouter-answers", "OpenRouter answers (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Answers.have(source, "usage.cost", "usage.cost_details", "usage.prompt_tokens")
        ? new Recognition.Claimed("usage has cost, cost_details and prompt_tokens")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Answers.of(source, options, "usage")
        .forEach(sink, "openrouter/answers", Seller.ID, AnswersImporter::call);
  }

  private static void call(Answer answer, Fact.Builder fact) {
    Seller.model(fact, answer.model());
    fact.tag("upstream", answer.body().text("provider"))
        .measure(Measure.CHARGE, answer.usage().picos("cost"));
    new ChatUsage(answer.usage()).into(fact, ChatUsage.Reasoning.INSIDE);
  }
}
