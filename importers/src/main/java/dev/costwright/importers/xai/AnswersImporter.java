package dev.costwright.importers.xai;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.answer.Answer;
import dev.costwright.importers.answer.Answers;
import dev.costwright.importers.answer.ChatUsage;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;

/// Answers of xAI's chat and responses APIs, told by `usage.cost_in_usd_ticks` or
/// `usage.num_sources_used`.
///
/// Fields: `id` (the key), `created` or `created_at` (epoch seconds), `model`, `usage`. Chat
/// counts reasoning outside `completion_tokens`, responses count it inside `output_tokens`; input
/// holds `cached_tokens` in both. Ten thousand million `cost_in_usd_ticks` are a dollar. Web and X
/// searches and `num_sources_used` (of live search, billed by source) are searches.
///
/// Source: a real usage object in a public issue, genai-prices' extractors at 47df840; checked
/// 2026-11-23.
public final class AnswersImporter implements Importer {
  private static final Format FORMAT = new Format("xai-answers", "xAI answers (JSON)");

  /// A count is below 10¹⁵, so that the product fits.
  private static final long PICOS_PER_TICK = 100;

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return Answers.have(source, "usage.cost_in_usd_ticks")
            || Answers.have(source, "usage.num_sources_used")
        ? new Recognition.Claimed("usage has cost_in_usd_ticks or num_sources_used")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    Answers.of(source, options, "usage").forEach(sink, "xai/answers", "xai", AnswersImporter::call);
  }

  private static void call(Answer answer, Fact.Builder fact) {
    JsonObject usage = answer.usage();
    boolean isChat = !usage.text("prompt_tokens").isEmpty();
    fact.dimension(Dimension.PROVIDER, "xai").measure(Measure.CHARGE, charge(usage));
    new ChatUsage(usage)
        .into(fact, isChat ? ChatUsage.Reasoning.OUTSIDE : ChatUsage.Reasoning.INSIDE);
    fact.measure(Measure.SEARCHES, searches(usage));
  }

  private static long charge(JsonObject usage) {
    long ticks = usage.count("cost_in_usd_ticks");
    return ticks == Fact.ABSENT ? ticks : ticks * PICOS_PER_TICK;
  }

  private static long searches(JsonObject usage) {
    JsonObject tools = usage.object("server_side_tool_usage_details");
    long web = tools.count("web_search_calls");
    long x = tools.count("x_search_calls");
    boolean isTold = web != Fact.ABSENT || x != Fact.ABSENT;
    return isTold ? Math.max(web, 0) + Math.max(x, 0) : usage.count("num_sources_used");
  }
}
