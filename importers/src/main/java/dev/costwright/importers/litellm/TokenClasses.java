package dev.costwright.importers.litellm;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;

/// Splits a call's counts into disjoint classes.
///
/// The proxy folds cached tokens into `prompt_tokens`; whether it did so for this call is
/// told by `total_tokens`, and so is whether reasoning is within `completion_tokens`.
final class TokenClasses {
  private static final String PROMPT = "prompt_tokens";
  private static final String COMPLETION = "completion_tokens";
  private static final String TOTAL = "total_tokens";
  private static final String LOOK = "Compare the call with the provider's own log.";

  private final JsonObject call;
  private final JsonObject usage;
  private final JsonObject more;
  private final JsonObject promptDetails;
  private final JsonObject completionDetails;

  private TokenClasses(JsonObject call, JsonObject usage, JsonObject more) {
    this.call = call;
    this.usage = usage;
    this.more = more;
    this.promptDetails = usage.object("prompt_tokens_details");
    this.completionDetails = usage.object("completion_tokens_details");
  }

  static TokenClasses of(JsonObject call, JsonObject metadata) {
    return new TokenClasses(
        call, metadata.object("usage_object"), metadata.object("additional_usage_values"));
  }

  void read(Fact.Builder fact) {
    long read = cacheRead();
    long written1h = written1h();
    long written = Math.max(cacheWritten(), written1h);
    input(fact, orZero(read) + orZero(written));
    output(fact);
    fact.measure(Measure.CACHE_READ, read)
        .measure(
            Measure.CACHE_WRITE_5M,
            written == Fact.ABSENT ? Fact.ABSENT : written - orZero(written1h))
        .measure(Measure.CACHE_WRITE_1H, written1h)
        .measure(Measure.SEARCHES, usage.object("server_tool_use").count("web_search_requests"));
    served(fact);
  }

  private void input(Fact.Builder fact, long cached) {
    long prompt = call.count(PROMPT);
    long audio = promptDetails.count("audio_tokens");
    fact.measure(Measure.AUDIO_INPUT, audio);
    if (prompt == Fact.ABSENT) {
      return;
    }
    long outside = isCacheOutside(prompt, cached) ? 0 : cached;
    long fresh = prompt - outside - orZero(audio);
    if (fresh < 0) {
      call.reject(
          PROMPT,
          "at least the %d cached and audio tokens that it holds".formatted(cached + orZero(audio)),
          "More tokens were cached than were sent.",
          LOOK);
    } else {
      fact.measure(Measure.FRESH_INPUT, fresh);
    }
  }

  private boolean isCacheOutside(long prompt, long cached) {
    return cached > 0 && call.count(TOTAL) == prompt + orZero(call.count(COMPLETION)) + cached;
  }

  private void output(Fact.Builder fact) {
    long completion = call.count(COMPLETION);
    long reasoning =
        larger(
            completionDetails.count("reasoning_tokens"),
            more.object("completion_tokens_details").count("reasoning_tokens"));
    long audio = completionDetails.count("audio_tokens");
    fact.measure(Measure.REASONING, reasoning).measure(Measure.AUDIO_OUTPUT, audio);
    if (completion == Fact.ABSENT) {
      return;
    }
    long all = completion + (isReasoningOutside(completion, reasoning) ? reasoning : 0);
    if (all < orZero(reasoning) || all < orZero(audio)) {
      call.reject(
          COMPLETION,
          "at least the %d reasoning and audio tokens that it holds"
              .formatted(Math.max(orZero(reasoning), orZero(audio))),
          "The parts are more than the whole.",
          LOOK);
    } else {
      fact.measure(Measure.OUTPUT, all - orZero(audio));
    }
  }

  private boolean isReasoningOutside(long completion, long reasoning) {
    return reasoning > 0
        && call.count(TOTAL) == orZero(call.count(PROMPT)) + completion + reasoning;
  }

  private long cacheRead() {
    return larger(
        larger(promptDetails.count("cached_tokens"), usage.count("cache_read_input_tokens")),
        larger(
            more.count("cache_read_input_tokens"),
            more.object("prompt_tokens_details").count("cached_tokens")));
  }

  private long cacheWritten() {
    return larger(
        larger(
            usage.count("cache_creation_input_tokens"), more.count("cache_creation_input_tokens")),
        larger(
            promptDetails.count("cache_creation_tokens"),
            promptDetails.count("cache_write_tokens")));
  }

  private long written1h() {
    String oneHour = "ephemeral_1h_input_tokens";
    return larger(
        usage.object("cache_creation").count(oneHour),
        promptDetails.object("cache_creation_token_details").count(oneHour));
  }

  /// What was served decides the price, not what was asked for.
  private void served(Fact.Builder fact) {
    String tier = usage.text("service_tier");
    String place = usage.text("inference_geo");
    fact.dimension(Dimension.SERVICE_TIER, tier.equals("default") ? "standard" : tier)
        .dimension(Dimension.REGION, place.equals("not_available") ? "" : place)
        .dimension(Dimension.SPEED, usage.text("speed").equals("fast") ? "fast" : "");
  }

  /// The same number may stand in several places, and 0 or nothing in some of them.
  private static long larger(long one, long other) {
    return Math.max(one, other);
  }

  private static long orZero(long count) {
    return count == Fact.ABSENT ? 0 : count;
  }
}
