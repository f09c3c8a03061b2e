package dev.costwright.importers.openrouter;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.Recognition;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.json.JsonObject;
import dev.costwright.importers.json.JsonRecords;
import dev.costwright.importers.json.JsonShape;
import dev.costwright.model.usage.Fact;
import java.time.ZoneOffset;
import java.util.Set;

/// OpenRouter's `GET /api/v1/activity`: the last 30 UTC days by model and endpoint.
///
/// Fields of `data[]`: `date` (with or without a time), `model`, `usage` (credits, which are US
/// dollars), `byok_usage_inference`, `requests`, `prompt_tokens`, `completion_tokens` (with
/// reasoning), `reasoning_tokens`; `model_permaslug`, `endpoint_id` and `provider_name` become the
/// tags `model_version`, `endpoint` and `upstream`.
///
/// Shares its data set with the daily export: of the same day in both, the finer one counts.
/// Skipped: `byok_usage_inference`, as in the export; `byok_requests`.
///
/// Source: OpenRouter's API documentation and one real row; checked 2026-11-23.
public final class ApiActivityImporter implements Importer {
  private static final Format FORMAT =
      new Format("openrouter-api-activity", "OpenRouter activity of the API (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).hasBelow("data", "date", "model_permaslug", "byok_usage_inference")
        ? new Recognition.Claimed("records have model_permaslug and byok_usage_inference")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    JsonRecords.of(source, Set.of()).forEach(sink, day -> day(day, options.account(), sink));
  }

  private static void day(JsonObject record, String account, EntrySink sink) {
    long charge = record.picos("usage");
    Activity day =
        new Activity(
            record.line(),
            record.neededMillis("date", ZoneOffset.UTC),
            record.text("model"),
            charge,
            record.picos("byok_usage_inference"),
            record.count("requests"),
            record.count("prompt_tokens"),
            record.count("completion_tokens"),
            record.count("reasoning_tokens"));
    if (charge == Fact.ABSENT) {
      record.reject("usage", "an amount", "The day has no amount.", "Ask the API again.");
    }
    if (!day.isConsistent()) {
      record.reject(
          "reasoning_tokens",
          "at most the %d completion tokens that hold them".formatted(day.completion()),
          "The part is more than the whole.",
          "Compare the day with OpenRouter's activity page and ask the API again.");
    }
    if (day.hasOwnKey()) {
      record.doubt(
          "byok_usage_inference",
          "0",
          "Some of these calls were paid for at their provider, with a key of your own; that money"
              + " is not counted here, their tokens are.",
          "Import the provider's own bill, and leave OpenRouter's usage aside where both tell of"
              + " the same calls.");
    }
    if (record.isGood()) {
      Fact.Builder fact =
          Fact.builder()
              .tag("model_version", record.text("model_permaslug"))
              .tag("endpoint", record.text("endpoint_id"))
              .tag("upstream", record.text("provider_name"));
      day.give(fact, account, sink);
    }
  }
}
