package dev.costwright.importers.answer;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;

/// Counts in the shape of OpenAI's chat (`prompt_tokens`, `completion_tokens`) or responses
/// (`input_tokens`, `output_tokens`), which most sellers answer in.
///
/// The input holds cached, cache-written and audio tokens. Whether the output holds reasoning
/// differs by seller; the seller's own total shows it, where there is one.
///
/// @param usage the counts
public record ChatUsage(JsonObject usage) {
  private static final String LOOK = "Compare the call with the seller's own log.";

  /// Where a seller counts reasoning.
  public enum Reasoning {
    /// A part of the output.
    INSIDE,
    /// Beside the output.
    OUTSIDE
  }

  /// The counts of an input.
  private record Input(long whole, long read, long written, long audio) {
    long parts() {
      return orZero(read) + orZero(written) + orZero(audio);
    }
  }

  /// Sets the disjoint classes, or makes the record unusable.
  ///
  /// @param reasoning what the seller's documentation says; its total, where it says otherwise,
  /// is believed, and told
  public void into(Fact.Builder fact, Reasoning reasoning) {
    Input input = input();
    if (input.whole() != Fact.ABSENT && input.parts() > input.whole()) {
      usage.reject(
          name("prompt_tokens", "input_tokens"),
          "at least the %d cached and audio tokens that it holds".formatted(input.parts()),
          "The parts are more than the whole.",
          LOOK);
      return;
    }
    long fresh = input.whole() == Fact.ABSENT ? Fact.ABSENT : input.whole() - input.parts();
    fact.measure(Measure.FRESH_INPUT, fresh)
        .measure(Measure.CACHE_READ, input.read())
        .measure(Measure.CACHE_WRITE_5M, input.written())
        .measure(Measure.AUDIO_INPUT, input.audio());
    output(fact, reasoning, input.whole());
  }

  private Input input() {
    JsonObject details = details("prompt_tokens_details", "input_tokens_details");
    return new Input(
        count("prompt_tokens", "input_tokens"),
        Math.max(details.count("cached_tokens"), usage.count("prompt_cache_hit_tokens")),
        details.count("cache_write_tokens"),
        details.count("audio_tokens"));
  }

  private void output(Fact.Builder fact, Reasoning documented, long input) {
    JsonObject details = details("completion_tokens_details", "output_tokens_details");
    long stated = count("completion_tokens", "output_tokens");
    long audio = details.count("audio_tokens");
    long thought = Math.max(details.count("reasoning_tokens"), usage.count("reasoning_tokens"));
    fact.measure(Measure.REASONING, thought).measure(Measure.AUDIO_OUTPUT, audio);
    if (stated == Fact.ABSENT) {
      return;
    }
    boolean isOutside = where(documented, input, stated, thought) == Reasoning.OUTSIDE;
    long whole = stated + (isOutside ? orZero(thought) : 0);
    if (orZero(thought) + orZero(audio) > whole) {
      usage.reject(
          name("completion_tokens", "output_tokens"),
          "at least the %d reasoning and audio tokens that it holds"
              .formatted(orZero(thought) + orZero(audio)),
          "The parts are more than the whole.",
          LOOK);
      return;
    }
    fact.measure(Measure.OUTPUT, whole - orZero(audio));
  }

  private Reasoning where(Reasoning documented, long input, long output, long thought) {
    long total = usage.count("total_tokens");
    long inside = orZero(input) + output;
    long outside = inside + orZero(thought);
    long expected = documented == Reasoning.INSIDE ? inside : outside;
    if (total == Fact.ABSENT || total == expected) {
      return documented;
    }
    boolean isOther = total == inside || total == outside;
    usage.doubt(
        "total_tokens",
        "%d, which is the sum of the counts".formatted(expected),
        isOther
            ? "The total shows that reasoning is counted otherwise than documented; the total was"
                + " believed."
            : "The total is not the sum of the counts; the counts were kept.",
        LOOK);
    if (!isOther) {
      return documented;
    }
    return documented == Reasoning.INSIDE ? Reasoning.OUTSIDE : Reasoning.INSIDE;
  }

  private JsonObject details(String chat, String responses) {
    JsonObject details = usage.object(chat);
    return details.isEmpty() ? usage.object(responses) : details;
  }

  private long count(String chat, String responses) {
    return usage.count(name(chat, responses));
  }

  private String name(String chat, String responses) {
    return usage.text(chat).isEmpty() ? responses : chat;
  }

  private static long orZero(long count) {
    return count == Fact.ABSENT ? 0 : count;
  }
}
