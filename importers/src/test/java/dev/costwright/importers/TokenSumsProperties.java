package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Fresh, read and written tokens of all kinds are the seller's own input, and the output holds
/// its reasoning, in every format of OpenAI and Anthropic and whatever the split.
class TokenSumsProperties {
  private static final int TRIES = 40;
  private static final List<Measure> OUTPUTS =
      List.of(Measure.OUTPUT, Measure.AUDIO_OUTPUT, Measure.IMAGE_OUTPUT);

  /// Each part at most `MOST`, so that the whole holds all of them.
  private static final int MOST = 1_000_000;

  @Property(tries = TRIES)
  void completionsUsage(@ForAll @Size(8) List<@IntRange(max = MOST) Integer> parts) {
    Usage usage = new Usage(parts);
    String counts =
        "%d,%d,%d,%d,%d,%d,%d,%d"
            .formatted(
                usage.input(),
                usage.output(),
                usage.cached(),
                usage.written,
                usage.fresh(),
                usage.audio,
                usage.cachedAudio,
                usage.audioOutput);
    check(
        usage,
        "export.csv",
        "start_time,end_time,num_model_requests,input_tokens,output_tokens,input_cached_tokens,"
            + "input_cache_write_tokens,input_uncached_tokens,input_audio_tokens,"
            + "input_cached_audio_tokens,output_audio_tokens\n1780272000,1780358400,1,"
            + counts
            + "\n");
  }

  @Property(tries = TRIES)
  void realtimeResponses(@ForAll @Size(8) List<@IntRange(max = MOST) Integer> parts) {
    Usage usage = new Usage(parts);
    check(
        usage,
        "events.json",
        """
        {"type": "response.done", "timestamp": "2026-08-01T10:00:00Z", "response": {
          "object": "realtime.response", "id": "resp_1", "usage": {
          "total_tokens": %d, "input_tokens": %d, "output_tokens": %d,
          "input_token_details": {"audio_tokens": %d, "cached_tokens": %d,
            "cache_write_tokens": %d, "cached_tokens_details": {"audio_tokens": %d}},
          "output_token_details": {"audio_tokens": %d, "reasoning_tokens": %d}}}}
        """
            .formatted(
                usage.input() + usage.output(),
                usage.input(),
                usage.output(),
                usage.audio + usage.cachedAudio,
                usage.cached(),
                usage.written,
                usage.cachedAudio,
                usage.audioOutput,
                usage.reasoning));
  }

  @Property(tries = TRIES)
  void batchOutput(@ForAll @Size(8) List<@IntRange(max = MOST) Integer> parts) {
    Usage usage = new Usage(parts).withoutAudioCache();
    check(
        usage,
        "batch.jsonl",
        """
        {"id":"batch_req_1","custom_id":"a","error":null,"response":{"status_code":200,"body":\
        {"id":"chatcmpl-1","created":1786000000,"model":"gpt-5","usage":{"prompt_tokens":%d,\
        "completion_tokens":%d,"total_tokens":%d,"prompt_tokens_details":{"cached_tokens":%d,\
        "cache_write_tokens":%d,"audio_tokens":%d},"completion_tokens_details":\
        {"reasoning_tokens":%d,"audio_tokens":%d}}}}}
        """
            .formatted(
                usage.input(),
                usage.output(),
                usage.input() + usage.output(),
                usage.cached(),
                usage.written,
                usage.audio,
                usage.reasoning,
                usage.audioOutput));
  }

  /// Anthropic's input holds fresh tokens only; the sum is what was sent.
  @Property(tries = TRIES)
  void messages(@ForAll @Size(8) List<@IntRange(max = MOST) Integer> parts) {
    Usage usage = new Usage(parts).withoutAudio();
    check(
        usage,
        "message.json",
        """
        {"timestamp": "2026-08-01T10:00:00Z", "model": "claude-opus-5", "usage": {
          "input_tokens": %d, "cache_read_input_tokens": %d, "cache_creation_input_tokens": %d,
          "cache_creation": {"ephemeral_5m_input_tokens": %d, "ephemeral_1h_input_tokens": %d},
          "output_tokens": %d, "output_tokens_details": {"thinking_tokens": %d}}}
        """
            .formatted(
                usage.fresh(),
                usage.cached(),
                usage.written,
                usage.written / 3,
                usage.written - usage.written / 3,
                usage.output(),
                usage.reasoning));
  }

  /// Parts of one call.
  private record Usage(
      int text,
      int cachedText,
      int written,
      int audio,
      int cachedAudio,
      int textOutput,
      int audioOutput,
      int reasoning) {
    Usage(List<Integer> parts) {
      this(
          parts.get(0),
          parts.get(1),
          parts.get(2),
          parts.get(3),
          parts.get(4),
          parts.get(5),
          parts.get(6),
          Math.min(parts.get(7), parts.get(5)));
    }

    Usage withoutAudioCache() {
      return new Usage(text, cachedText, written, audio, 0, textOutput, audioOutput, reasoning);
    }

    Usage withoutAudio() {
      return new Usage(text, cachedText, written, 0, 0, textOutput, 0, reasoning);
    }

    int fresh() {
      return text + audio;
    }

    int cached() {
      return cachedText + cachedAudio;
    }

    int input() {
      return fresh() + cached() + written;
    }

    int output() {
      return textOutput + audioOutput;
    }
  }

  private static void check(Usage usage, String name, String content) {
    Collected read = read(name, content);
    assertThat(read.problems()).isEmpty();
    assertThat(read.facts()).hasSize(1);
    Fact fact = read.facts().getFirst().fact();
    List<Measure> inputs =
        Measure.tokenClasses().stream().filter(measure -> !OUTPUTS.contains(measure)).toList();
    assertThat(sum(fact, inputs)).isEqualTo(usage.input());
    assertThat(sum(fact, OUTPUTS)).isEqualTo(usage.output());
    assertThat(fact.measure(Measure.FRESH_INPUT)).isEqualTo(usage.text);
    assertThat(fact.measure(Measure.CACHE_READ)).isEqualTo(usage.cachedText);
    assertThat(fact.measure(Measure.REASONING)).isIn(Fact.ABSENT, (long) usage.reasoning);
  }

  private static long sum(Fact fact, List<Measure> measures) {
    return measures.stream().mapToLong(fact::measure).map(count -> Math.max(count, 0)).sum();
  }

  private static Collected read(String name, String content) {
    try {
      Path folder = Files.createTempDirectory("tokens");
      Path file = Files.writeString(folder.resolve(name), content);
      SourceFile source = SourceFile.of(file);
      Collected read = Collected.of(Importers.claiming(source).getFirst(), source);
      try (Stream<Path> left = Stream.of(file, folder)) {
        for (Path path : left.toList()) {
          Files.delete(path);
        }
      }
      return read;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
