package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.helicone.RequestsImporter;
import dev.costwright.importers.langfuse.ObservationsImporter;
import dev.costwright.importers.litellm.DailyActivityImporter;
import dev.costwright.importers.litellm.DailyTablesImporter;
import dev.costwright.importers.litellm.PayloadsImporter;
import dev.costwright.importers.litellm.SpendLogsImporter;
import dev.costwright.importers.otel.SpansImporter;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// One call of Anthropic's in the words of every gateway and trace: fresh + read + written tokens
/// are the provider's input, whatever each of them calls its input (P1), nothing of the input
/// becomes output (P2), and the lifetimes of cache writes stay apart where they are told (P3).
class GatewayTokensProperties {
  private static final long MOST = 1_000_000;
  private static final int TRIES = 60;

  private static Fact only(Importer importer, String content) {
    try {
      Path file = Files.createTempFile("call", ".txt");
      try {
        Files.writeString(file, content);
        Collected found = Collected.of(importer, SourceFile.of(file));
        assertThat(found.problems()).isEmpty();
        assertThat(found.facts()).hasSize(1);
        return found.facts().getFirst().fact();
      } finally {
        Files.delete(file);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void holds(Fact fact, long fresh, long read, long written, long output) {
    assertThat(
            List.of(
                fact.measure(Measure.FRESH_INPUT),
                fact.measure(Measure.CACHE_READ),
                fact.measure(Measure.CACHE_WRITE_5M),
                fact.measure(Measure.OUTPUT)))
        .containsExactly(fresh, read, written, output);
  }

  @Property(tries = TRIES)
  void liteLlmFoldsCachedTokensIntoThePrompt(
      @ForAll @LongRange(max = MOST) long fresh,
      @ForAll @LongRange(max = MOST) long read,
      @ForAll @LongRange(max = MOST) long written,
      @ForAll @LongRange(max = MOST) long output) {
    long prompt = fresh + read + written;
    String counts =
        """
        "prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d,"model":"claude-sonnet-4-5",\
        "custom_llm_provider":"anthropic","metadata":{"usage_object":\
        {"cache_read_input_tokens":%d,"cache_creation_input_tokens":%d}}\
        """
            .formatted(prompt, output, prompt + output, read, written);
    holds(
        only(
            new SpendLogsImporter(),
            "[{\"request_id\":\"a\",\"spend\":0,\"startTime\":\"2026-09-01T12:00:00\",%s}]"
                .formatted(counts)),
        fresh,
        read,
        written,
        output);
    holds(
        only(
            new PayloadsImporter(),
            "{\"id\":\"a\",\"response_cost\":0,\"model_group\":\"m\",\"startTime\":1788264000.5,%s}"
                .formatted(counts)),
        fresh,
        read,
        written,
        output);
  }

  @Property(tries = TRIES)
  void liteLlmsDaysHoldCachedTokensInThePrompt(
      @ForAll @LongRange(min = 1, max = MOST) long fresh,
      @ForAll @LongRange(max = MOST) long read,
      @ForAll @LongRange(max = MOST) long written,
      @ForAll @LongRange(max = MOST) long output) {
    long prompt = fresh + read + written;
    holds(
        only(
            new DailyActivityImporter(),
            """
            {"results":[{"date":"2026-09-01","metrics":{"spend":0,"prompt_tokens":%d,\
            "completion_tokens":%d,"cache_read_input_tokens":%d,"cache_creation_input_tokens":%d,\
            "total_tokens":%d,"api_requests":1},"breakdown":{"models":{}}}]}
            """
                .formatted(prompt, output, read, written, prompt + output)),
        fresh,
        read,
        written,
        output);
    holds(
        only(
            new DailyTablesImporter(),
            """
            date,model,custom_llm_provider,prompt_tokens,completion_tokens,\
            cache_read_input_tokens,cache_creation_input_tokens,spend,api_requests,failed_requests
            2026-09-01,claude-sonnet-4-5,anthropic,%d,%d,%d,%d,0,1,0
            """
                .formatted(prompt, output, read, written)),
        fresh,
        read,
        written,
        output);
  }

  @Property(tries = TRIES)
  void langfuseCountsCachedTokensBesideTheInput(
      @ForAll @LongRange(max = MOST) long fresh,
      @ForAll @LongRange(max = MOST) long read,
      @ForAll @LongRange(max = MOST) long written5m,
      @ForAll @LongRange(max = MOST) long written1h,
      @ForAll @LongRange(min = 1, max = MOST) long output) {
    Fact fact =
        only(
            new ObservationsImporter(),
            """
            {"id":"o","traceId":"t","parentObservationId":null,"type":"GENERATION",\
            "startTime":"2026-09-01T12:00:00Z","model":"claude-sonnet-4-5","usageDetails":\
            {"input":%d,"input_cache_read":%d,"input_cache_creation":0,\
            "input_cache_creation_5m":%d,"input_cache_creation_1h":%d,"output":%d,"total":%d}}
            """
                .formatted(
                    fresh,
                    read,
                    written5m,
                    written1h,
                    output,
                    fresh + read + written5m + written1h + output));

    holds(fact, fresh, read, written5m, output);
    assertThat(fact.measure(Measure.CACHE_WRITE_1H)).isEqualTo(written1h);
  }

  @Property(tries = TRIES)
  void heliconePassesOnAnthropicsCounts(
      @ForAll @LongRange(max = MOST) long fresh,
      @ForAll @LongRange(max = MOST) long read,
      @ForAll @LongRange(max = MOST) long written,
      @ForAll @LongRange(max = MOST) long output) {
    holds(
        only(
            new RequestsImporter(),
            """
            {"response_id":"r","request_created_at":"2026-09-01T12:00:00Z",\
            "request_properties":{},"provider":"ANTHROPIC","model":"claude-sonnet-4-5",\
            "prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d,\
            "prompt_cache_read_tokens":%d,"prompt_cache_write_tokens":%d}
            """
                .formatted(fresh, output, fresh + output, read, written)),
        fresh,
        read,
        written,
        output);
  }

  @Property(tries = TRIES)
  void openTelemetryHoldsCachedTokensInTheInputButForSomeLibraries(
      @ForAll @LongRange(max = MOST) long fresh,
      @ForAll @LongRange(max = MOST) long read,
      @ForAll @LongRange(max = MOST) long written,
      @ForAll @LongRange(min = 1, max = MOST) long output) {
    long prompt = fresh + read + written;
    holds(
        span("opentelemetry.instrumentation.x", prompt, read, written, output),
        fresh,
        read,
        written,
        output);
    holds(span("openlit.otel.tracing", fresh, read, written, output), fresh, read, written, output);
  }

  private static Fact span(String scope, long input, long read, long written, long output) {
    return only(
        new SpansImporter(),
        """
        {"resourceSpans":[{"scopeSpans":[{"scope":{"name":"%s"},"spans":[{"traceId":"a1",\
        "spanId":"b2","startTimeUnixNano":"1788264000000000000","attributes":{\
        "gen_ai.operation.name":"chat","gen_ai.provider.name":"anthropic",\
        "gen_ai.request.model":"claude-sonnet-4-5","gen_ai.usage.input_tokens":%d,\
        "gen_ai.usage.cache_read.input_tokens":%d,"gen_ai.usage.cache_write.input_tokens":%d,\
        "gen_ai.usage.output_tokens":%d}}]}]}]}
        """
            .formatted(scope, input, read, written, output));
  }
}
