package dev.costwright.importers.mistral;

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
import dev.costwright.model.usage.Measure;
import java.util.List;

/// Answers of Mistral's chat API, told by the model's name, whole or the lines of a batch's output
/// (`{"custom_id": …, "response": {"body": {…}}}`, served as `batch`).
///
/// Fields: `id` (the key), `created` (epoch seconds), `model`, `usage` in OpenAI's shape:
/// `prompt_tokens` (with `cached_tokens`), `completion_tokens` (with reasoning, which Mistral does
/// not count apart), `prompt_audio_seconds` (seconds).
///
/// Source: Mistral's API documentation, genai-prices' extractors at 47df840; checked 2026-11-23.
public final class AnswersImporter implements Importer {
  private static final Format FORMAT = new Format("mistral-answers", "Mistral answers (JSON)");

  private static final List<String> FAMILIES =
      List.of(
          "mistral-",
          "ministral-",
          "magistral-",
          "codestral-",
          "devstral-",
          "pixtral-",
          "voxtral-",
          "open-mistral-",
          "open-mixtral-");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Answers.have(source, "usage.prompt_tokens") && Answers.name(source, FAMILIES)
        ? new Recognition.Claimed("answers have usage.prompt_tokens and a model of Mistral's")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Answers.of(source, options, "usage")
        .forEach(sink, "mistral/answers", "mistral", AnswersImporter::call);
  }

  private static void call(Answer answer, Fact.Builder fact) {
    boolean isBatch = !answer.line().text("custom_id").isEmpty() && !answer.isBare();
    fact.dimension(Dimension.PROVIDER, "mistral")
        .dimension(Dimension.SERVICE_TIER, isBatch ? "batch" : "standard")
        .measure(Measure.SECONDS, answer.usage().count("prompt_audio_seconds"));
    new ChatUsage(answer.usage()).into(fact, ChatUsage.Reasoning.INSIDE);
  }
}
