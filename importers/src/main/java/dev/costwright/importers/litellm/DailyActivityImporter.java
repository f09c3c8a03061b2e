package dev.costwright.importers.litellm;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonLevels;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.problem.Problem.Location;
import dev.costwright.model.problem.Problem.Severity;
import dev.costwright.model.usage.DataSet;
import java.util.List;
import java.util.Set;

/// Answers of LiteLLM's `/user/daily/activity` and its relatives for teams and tags:
/// `{"results": [{"date": …, "metrics": …, "breakdown": …}]}`, sums per UTC day.
///
/// The breakdowns (`models`, `providers`, `api_keys` …) are views of the same calls, so one
/// of them is read: `models`, because models have prices. What a day's `metrics` hold beyond
/// it becomes one more fact without a model, so that the days add up to what the proxy says.
/// `spend` is an estimate, US dollars; `prompt_tokens` hold cached tokens.
///
/// A model's name tells its seller only where it starts with one (`azure/gpt-4o`) or is a
/// name of OpenAI, Anthropic or Google.
///
/// Skipped: the other breakdowns; `metadata`, whose totals repeat the days, apart from
/// `has_more`.
///
/// Source: BerriAI/litellm-docs `docs/proxy/cost_tracking.md`; checked 2026-11-23.
public final class DailyActivityImporter implements Importer {
  private static final Format FORMAT =
      new Format("litellm-daily-activity", "LiteLLM daily activity (JSON)");

  private static final List<Set<String>> LEVELS = List.of(Set.of("results"));

  private static final Set<String> OTHER_VIEWS =
      Set.of(
          "providers",
          "api_keys",
          "api_key_breakdown",
          "entities",
          "endpoints",
          "mcp_servers",
          "model_groups");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).has("results.date", "results.metrics", "results.breakdown")
        ? new Recognition.Claimed("results have date, metrics and breakdown")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    DataSet dataSet = Streams.days(options.account());
    boolean[] hasMore = {false};
    JsonLevels.of(source, LEVELS, OTHER_VIEWS)
        .forEach(
            sink,
            (around, day) -> {
              hasMore[0] = hasMore(around.getFirst());
              ActivityDay.facts(day).forEach(fact -> sink.fact(dataSet, fact));
            });
    if (hasMore[0]) {
      sink.problem(
          new Problem(
              Severity.DOUBTFUL,
              Location.ofFile(source.name()),
              "",
              "a last page, with has_more false",
              "The last page says that more pages follow (has_more is true).",
              "Fetch and import the pages that follow, or days are missing."));
    }
  }

  private static boolean hasMore(JsonObject page) {
    return page.object("metadata").text("has_more").equals("true");
  }
}
