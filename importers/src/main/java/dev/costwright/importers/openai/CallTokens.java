package dev.costwright.importers.openai;

import dev.costwright.importers.json.JsonObject;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.RoundingMode;
import java.util.stream.Stream;

/// The `usage` of one response, in the words of any endpoint, as disjoint classes.
///
/// Input holds cached and cache-written tokens and those of audio and images; `audio_tokens` and
/// `image_tokens` hold their own cached ones, which only the realtime endpoint tells apart. Output
/// holds reasoning. A part that exceeds its whole makes the record unusable.
final class CallTokens {
  private static final String LOOK = "Compare the call with the provider's own log.";

  private final JsonObject usage;
  private final JsonObject inputs;
  private final JsonObject outputs;
  private final long input;
  private final long output;

  private CallTokens(JsonObject usage) {
    this.usage = usage;
    inputs = details("prompt_tokens_details", "input_tokens_details", "input_token_details");
    outputs = details("completion_tokens_details", "output_tokens_details", "output_token_details");
    input = Math.max(usage.count("prompt_tokens"), usage.count("input_tokens"));
    output = Math.max(usage.count("completion_tokens"), usage.count("output_tokens"));
  }

  /// @param isImage whether all that came back is an image
  static void read(JsonObject usage, boolean isImage, Fact.Builder fact) {
    CallTokens tokens = new CallTokens(usage);
    tokens.input(fact);
    tokens.output(isImage, fact);
    tokens.checkTotal();
    usage
        .decimal("seconds")
        .map(seconds -> seconds.setScale(0, RoundingMode.HALF_UP).longValueExact())
        .filter(seconds -> seconds >= 0)
        .ifPresent(seconds -> fact.measure(Measure.SECONDS, seconds));
  }

  private JsonObject details(String... names) {
    return Stream.of(names)
        .map(usage::object)
        .filter(details -> !details.isEmpty())
        .findFirst()
        .orElseGet(() -> usage.object(names[0]));
  }

  private void input(Fact.Builder fact) {
    JsonObject split = inputs.object("cached_tokens_details");
    long cached = inputs.count("cached_tokens");
    long written = inputs.count("cache_write_tokens");
    long cachedAudio = split.count("audio_tokens");
    long cachedImage = split.count("image_tokens");
    long audio = less(inputs.count("audio_tokens"), cachedAudio);
    long image = less(inputs.count("image_tokens"), cachedImage);
    long parts = sum(cached, written, audio, image);
    boolean isWhole =
        holds(input, parts)
            && holds(cached, sum(cachedAudio, cachedImage))
            && holds(inputs.count("audio_tokens"), sum(cachedAudio))
            && holds(inputs.count("image_tokens"), sum(cachedImage));
    if (!isWhole) {
      inputs.reject(
          "",
          "parts of the %d input tokens".formatted(input),
          "The parts of the input are more than the whole.",
          LOOK);
      return;
    }
    fact.measure(Measure.FRESH_INPUT, less(input, parts))
        .measure(Measure.CACHE_READ, less(cached, sum(cachedAudio, cachedImage)))
        .measure(Measure.CACHE_WRITE_5M, written)
        .measure(Measure.AUDIO_INPUT, audio)
        .measure(Measure.AUDIO_CACHE_READ, cachedAudio)
        .measure(Measure.IMAGE_INPUT, image)
        .measure(Measure.IMAGE_CACHE_READ, cachedImage);
  }

  private void output(boolean isImage, Fact.Builder fact) {
    long reasoning = outputs.count("reasoning_tokens");
    long audio = outputs.count("audio_tokens");
    long stated = outputs.count("image_tokens");
    long image = isImage && stated == Fact.ABSENT && audio == Fact.ABSENT ? output : stated;
    long parts = sum(audio, image);
    if (!holds(output, parts) || !holds(output, sum(reasoning))) {
      outputs.reject(
          "",
          "parts of the %d output tokens".formatted(output),
          "The parts of the output are more than the whole.",
          LOOK);
      return;
    }
    fact.measure(Measure.OUTPUT, less(output, parts))
        .measure(Measure.REASONING, reasoning)
        .measure(Measure.AUDIO_OUTPUT, audio)
        .measure(Measure.IMAGE_OUTPUT, image);
  }

  private void checkTotal() {
    long total = usage.count("total_tokens");
    if (total != Fact.ABSENT && total != sum(input, output)) {
      usage.doubt(
          "total_tokens",
          sum(input, output) + ", which is input plus output",
          "The total is not the sum of its parts; the parts were kept.",
          LOOK);
    }
  }

  private static boolean holds(long whole, long parts) {
    return whole == Fact.ABSENT || parts <= whole;
  }

  private static long less(long whole, long part) {
    return whole == Fact.ABSENT ? whole : whole - Math.max(part, 0);
  }

  private static long sum(long... counts) {
    long sum = 0;
    for (long count : counts) {
      sum += Math.max(count, 0);
    }
    return sum;
  }
}
