package dev.costwright.importers.google;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.answer.Answer;
import dev.costwright.importers.answer.Answers;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.Locale;

/// Answers of the Gemini API, whole, the chunks of a stream, or the lines of a batch's output
/// (`{"key": …, "response": {…}}`, served as `batch`).
///
/// Fields: `responseId` (the key), `createTime` or `timestamp`, `modelVersion`, `usageMetadata`.
/// `promptTokenCount` holds `cachedContentTokenCount`; `toolUsePromptTokenCount` is input beside
/// it; `thoughtsTokenCount` stands outside `candidatesTokenCount` (`responseTokenCount` of the Live
/// API), so that output is both, and reasoning the thoughts. `totalTokenCount` is the sum of
/// prompt, tool use, candidates and thoughts, else the answer is doubtful. The `…TokensDetails`
/// tell audio, and images and video, from text; a document is text. Counts of 0 are left out by
/// the API: candidates and thoughts are 0 where the total shows it, and absent otherwise.
///
/// `trafficType` is Vertex AI's; without it the seller is `google`. Of the chunks of one answer
/// the ledger counts the fullest.
///
/// Skipped: the storage of explicit caches, which only the bill knows.
///
/// Source: the SDK's documentation, real answers in public issues; checked 2026-11-23.
public final class GeminiImporter implements Importer {
  private static final Format FORMAT = new Format("google-gemini", "Gemini answers (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Answers.have(source, "usageMetadata.promptTokenCount")
            || Answers.have(source, "usageMetadata.totalTokenCount")
        ? new Recognition.Claimed("answers have usageMetadata")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Answers.of(source, options, "usageMetadata")
        .forEach(sink, "google/answers", "", GeminiImporter::call);
  }

  private static void call(Answer answer, Fact.Builder fact) {
    String traffic = answer.usage().text("trafficType").toLowerCase(Locale.ROOT);
    boolean isBatch = !answer.line().text("key").isEmpty() && !answer.isBare();
    fact.dimension(Dimension.PROVIDER, "google")
        .dimension(Dimension.SELLER, traffic.isEmpty() ? "google" : "vertex_ai")
        .dimension(Dimension.SERVICE_TIER, isBatch ? "batch" : tier(traffic));
    new UsageMetadata(answer.usage()).into(fact);
  }

  private static String tier(String traffic) {
    return switch (traffic) {
      case "on_demand" -> "standard";
      case "provisioned_throughput" -> "provisioned";
      default -> "";
    };
  }
}
