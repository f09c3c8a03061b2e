package dev.costwright.importers.deepseek;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.answer.Answer;
import dev.costwright.importers.answer.Answers;
import dev.costwright.importers.answer.ChatUsage;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;

/// Answers of DeepSeek's chat API, told by `usage.prompt_cache_hit_tokens`.
///
/// Fields: `id` (the key), `created` (epoch seconds), `model`, `usage.prompt_tokens` (hits and
/// misses of the cache), `usage.prompt_cache_hit_tokens`, `usage.completion_tokens` (with
/// `completion_tokens_details.reasoning_tokens`).
///
/// Source: DeepSeek's API documentation and genai-prices' extractors at 47df840; checked
/// 2026-11-23.
public final class AnswersImporter implements Importer {
  private static final Format FORMAT = new Format("deepseek-answers", "DeepSeek answers (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Answers.have(source, "usage.prompt_cache_hit_tokens", "usage.prompt_tokens")
        ? new Recognition.Claimed("usage has prompt_cache_hit_tokens")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Answers.of(source, options, "usage")
        .forEach(sink, "deepseek/answers", "deepseek", AnswersImporter::call);
  }

  private static void call(Answer answer, Fact.Builder fact) {
    fact.dimension(Dimension.PROVIDER, "deepseek");
    new ChatUsage(answer.usage()).into(fact, ChatUsage.Reasoning.INSIDE);
  }
}
