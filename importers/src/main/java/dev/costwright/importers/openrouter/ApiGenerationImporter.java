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
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.time.ZoneOffset;
import java.util.Set;

/// OpenRouter's `GET /api/v1/generation?id=`: one call, `{"data": {…}}`; also several such
/// objects one after the other, one a line, or in an array.
///
/// Fields: `id` (the key), `created_at` (with offset), `model`, `total_cost` (credits, which are
/// US dollars), `native_tokens_prompt` (with `native_tokens_cached`), `native_tokens_completion`
/// (with `native_tokens_reasoning` and `native_tokens_completion_images`), `generation_time`
/// (milliseconds), `service_tier`, `data_region`, `external_user`, `provider_name`, `is_byok`,
/// `cancelled`, `finish_reason`. OpenRouter bills the native counts; `tokens_*` are counted with
/// one tokenizer for all models and stand in only where the native ones are missing.
///
/// Shares its data set with the export by generation.
/// Skipped: `upstream_inference_cost` and `cache_discount`, which `total_cost` holds.
///
/// Source: OpenRouter's API documentation; checked 2026-11-23.
public final class ApiGenerationImporter implements Importer {
  private static final Format FORMAT =
      new Format("openrouter-api-generation", "OpenRouter generation of the API (JSON)");

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Recognition recognise(SourceFile source) {
    return JsonShape.of(source).hasBelow("data", "id", "total_cost", "native_tokens_prompt")
        ? new Recognition.Claimed("the record has total_cost and native_tokens_prompt")
        : Recognition.NOT_MINE;
  }

  @Override
  public void read(SourceFile source, ReadOptions options, EntrySink sink) {
    JsonRecords.of(source, Set.of())
        .forEach(
            sink,
            record -> {
              JsonObject data = record.object("data");
              call(data.isEmpty() ? record : data, options.account(), sink);
            });
  }

  private static void call(JsonObject call, String account, EntrySink sink) {
    needed(call, "id", "the id of the call");
    needed(call, "total_cost", "an amount");
    boolean isFailed = call.text("finish_reason").equals("error");
    Generation generation =
        new Generation(
            call.line(),
            call.text("id"),
            call.neededMillis("created_at", ZoneOffset.UTC),
            call.count("generation_time"),
            call.text("model"),
            call.picos("total_cost"),
            isFailed);
    boolean isCancelled = call.text("cancelled").equals("true");
    Fact.Builder fact =
        Fact.builder()
            .dimension(Dimension.USER, call.text("external_user"))
            .dimension(Dimension.SERVICE_TIER, tier(call.text("service_tier")))
            .dimension(Dimension.REGION, call.text("data_region"))
            .dimension(Dimension.OUTCOME, isCancelled ? "cancelled" : isFailed ? "error" : "ok")
            .tag("app", call.text("app_id"))
            .tag("upstream", call.text("provider_name"))
            .tag("own_key", call.text("is_byok").equals("true") ? "true" : "");
    tokens(call, fact);
    if (call.isGood()) {
      generation.give(fact, account, sink);
    }
  }

  private static void needed(JsonObject call, String name, String expected) {
    if (call.text(name).isEmpty()) {
      call.reject(name, expected, "The field is missing.", "Ask the API again.");
    }
  }

  private static String tier(String tier) {
    return tier.equals("default") ? "standard" : tier;
  }

  private static void tokens(JsonObject call, Fact.Builder fact) {
    long images = call.count("native_tokens_completion_images");
    long completion = either(call, "tokens_completion");
    boolean isConsistent =
        Math.max(images, 0) <= Math.max(completion, 0)
            && Seller.tokens(
                fact,
                either(call, "tokens_prompt"),
                call.count("native_tokens_cached"),
                completion == Fact.ABSENT ? completion : completion - Math.max(images, 0),
                call.count("native_tokens_reasoning"));
    if (!isConsistent) {
      call.reject(
          "native_tokens_prompt",
          "at least the cached tokens, and completion at least the parts, that they hold",
          "The parts are more than the whole.",
          "Ask the API again.");
      return;
    }
    fact.measure(Measure.IMAGE_OUTPUT, images);
  }

  private static long either(JsonObject call, String name) {
    long billed = call.count("native_" + name);
    return billed == Fact.ABSENT ? call.count(name) : billed;
  }
}
