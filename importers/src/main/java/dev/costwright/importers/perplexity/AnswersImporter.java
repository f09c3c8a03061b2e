package dev.costwright.importers.perplexity;

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

/// Answers of Perplexity's chat API, told by `usage.search_context_size` or
/// `usage.cost.request_cost`.
///
/// Fields: `id` (the key), `created` (epoch seconds), `model`, `usage`: `prompt_tokens`;
/// `completion_tokens`, outside of which stand `reasoning_tokens` and `citation_tokens` (output is
/// all three, reasoning the second), also outside `total_tokens`; `num_search_queries` (searches);
/// `search_context_size`, which sets the fee of a request (a tag); `cost.total_cost` (US dollars
/// to three decimals), which holds that fee.
///
/// Source: Perplexity's API documentation, genai-prices' extractors at 47df840; checked
/// 2026-11-23.
public final class AnswersImporter implements Importer {
  private static final Format FORMAT =
      new Format("perplexity-answers", "Perplexity answers (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Answers.have(source, "usage.search_context_size", "usage.prompt_tokens")
            || Answers.have(source, "usage.cost.request_cost")
            || Answers.have(source, "usage.citation_tokens", "usage.num_search_queries")
        ? new Recognition.Claimed("usage has search_context_size, request_cost or citation_tokens")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Answers.of(source, options, "usage")
        .forEach(sink, "perplexity/answers", "perplexity", AnswersImporter::call);
  }

  private static void call(Answer answer, Fact.Builder fact) {
    JsonObject usage = answer.usage();
    long completion = usage.count("completion_tokens");
    long reasoning = usage.count("reasoning_tokens");
    long citations = usage.count("citation_tokens");
    boolean isTold = completion != Fact.ABSENT;
    fact.dimension(Dimension.PROVIDER, "perplexity")
        .tag("search_context_size", usage.text("search_context_size"))
        .measure(Measure.FRESH_INPUT, usage.count("prompt_tokens"))
        .measure(
            Measure.OUTPUT,
            isTold ? completion + Math.max(reasoning, 0) + Math.max(citations, 0) : Fact.ABSENT)
        .measure(Measure.REASONING, reasoning)
        .measure(Measure.SEARCHES, usage.count("num_search_queries"))
        .measure(Measure.CHARGE, usage.object("cost").picos("total_cost"));
  }
}
