package dev.costwright.importers.google;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.Locale;

/// Splits Gemini's counts into disjoint classes.
record UsageMetadata(JsonObject usage) {
  private static final String LOOK = "Compare the call with the provider's own log.";
  private static final String TOTAL = "totalTokenCount";
  private static final String PROMPT = "promptTokenCount";

  /// The part of a count that is no text; absent when the answer does not say.
  private record Parts(long audio, long image) {
    static Parts of(JsonObject usage, String details) {
      Parts parts = new Parts(Fact.ABSENT, Fact.ABSENT);
      for (JsonObject detail : usage.objects(details)) {
        parts = parts.with(detail);
      }
      return parts;
    }

    private Parts with(JsonObject detail) {
      long count = detail.count("tokenCount");
      return switch (detail.text("modality").toUpperCase(Locale.ROOT)) {
        case "AUDIO" -> new Parts(sum(audio, count), image);
        case "IMAGE", "VIDEO" -> new Parts(audio, sum(image, count));
        default -> this;
      };
    }

    Parts plus(Parts other) {
      return new Parts(sum(audio, other.audio), sum(image, other.image));
    }

    Parts less(Parts part) {
      return new Parts(less(audio, part.audio), less(image, part.image));
    }

    boolean isNegative() {
      return (audio < 0 && audio != Fact.ABSENT) || (image < 0 && image != Fact.ABSENT);
    }

    long tokens() {
      return orZero(audio) + orZero(image);
    }

    private static long less(long whole, long part) {
      return whole == Fact.ABSENT && part == Fact.ABSENT ? whole : orZero(whole) - orZero(part);
    }
  }

  /// Sets the classes, or makes the record unusable.
  void into(Fact.Builder fact) {
    long prompt = usage.count(PROMPT);
    long tools = usage.count("toolUsePromptTokenCount");
    input(fact, sum(prompt, tools));
    output(fact, orZero(prompt) + orZero(tools));
  }

  private void input(Fact.Builder fact, long input) {
    long cached = usage.count("cachedContentTokenCount");
    Parts read = Parts.of(usage, "cacheTokensDetails");
    Parts sent =
        Parts.of(usage, "promptTokensDetails")
            .plus(Parts.of(usage, "toolUsePromptTokensDetails"))
            .less(read);
    long textRead = cached == Fact.ABSENT ? cached : cached - read.tokens();
    long text = input == Fact.ABSENT ? input : input - orZero(cached) - sent.tokens();
    if (isBelowZero(textRead) || isBelowZero(text) || sent.isNegative()) {
      tooSmall(PROMPT, "cached, audio and image tokens");
      return;
    }
    fact.measure(Measure.FRESH_INPUT, text)
        .measure(Measure.AUDIO_INPUT, sent.audio())
        .measure(Measure.IMAGE_INPUT, sent.image())
        .measure(Measure.CACHE_READ, textRead)
        .measure(Measure.AUDIO_CACHE_READ, read.audio())
        .measure(Measure.IMAGE_CACHE_READ, read.image());
  }

  private void output(Fact.Builder fact, long input) {
    long candidates =
        Math.max(usage.count("candidatesTokenCount"), usage.count("responseTokenCount"));
    long thoughts = usage.count("thoughtsTokenCount");
    long total = usage.count(TOTAL);
    long output = sum(candidates, thoughts);
    if (output == Fact.ABSENT && total == input) {
      output = 0;
    } else if (total != Fact.ABSENT && total != input + orZero(output)) {
      usage.doubt(
          TOTAL,
          "%d, which is prompt, tool use, candidates and thoughts"
              .formatted(input + orZero(output)),
          "The total is not the sum of the counts; the counts were kept.",
          LOOK);
    }
    Parts made =
        Parts.of(usage, "candidatesTokensDetails").plus(Parts.of(usage, "responseTokensDetails"));
    if (made.tokens() > Math.max(candidates, 0)) {
      tooSmall("candidatesTokenCount", "audio and image tokens");
      return;
    }
    fact.measure(Measure.OUTPUT, output == Fact.ABSENT ? output : output - made.tokens())
        .measure(Measure.AUDIO_OUTPUT, made.audio())
        .measure(Measure.IMAGE_OUTPUT, made.image())
        .measure(Measure.REASONING, thoughts);
  }

  private void tooSmall(String name, String parts) {
    usage.reject(
        name,
        "at least the %s that it holds".formatted(parts),
        "The parts are more than the whole.",
        LOOK);
  }

  private static boolean isBelowZero(long count) {
    return count < 0 && count != Fact.ABSENT;
  }

  private static long sum(long one, long other) {
    return one == Fact.ABSENT && other == Fact.ABSENT ? one : orZero(one) + orZero(other);
  }

  private static long orZero(long count) {
    return count == Fact.ABSENT ? 0 : count;
  }
}
