package dev.costwright.importers.otel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.ImportedFiles;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.ledger.RowCounts;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What traces are wrong about in the hands of others: parents counted with their children (E-09,
/// langfuse/langfuse#14754), cached tokens counted twice or as output.
class SpansImporterTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @TempDir private Path folder;

  private static String request(String... spans) {
    return """
    {"resourceSpans":[{"scopeSpans":[{"scope":{"name":"opentelemetry.instrumentation.openai_v2"},\
    "spans":[%s]}]}]}\
    """
        .formatted(String.join(",", spans));
  }

  private static String span(int id, int parent, String... attributes) {
    return """
    {"traceId":"%s","spanId":"%016x","parentSpanId":"%s","startTimeUnixNano":"1788264000000000000",\
    "endTimeUnixNano":"1788264001000000000","attributes":[%s]}\
    """
        .formatted(
            TRACE, id, parent == 0 ? "" : "%016x".formatted(parent), String.join(",", attributes));
  }

  private static String text(String key, String value) {
    return "{\"key\":\"%s\",\"value\":{\"stringValue\":\"%s\"}}".formatted(key, value);
  }

  private static String count(String key, long value) {
    return "{\"key\":\"%s\",\"value\":{\"intValue\":\"%d\"}}".formatted(key, value);
  }

  private static String usage(int id, int parent, String operation, long input, long output) {
    return span(
        id,
        parent,
        text("gen_ai.operation.name", operation),
        text("gen_ai.provider.name", "openai"),
        text("gen_ai.request.model", "gpt-4o"),
        count("gen_ai.usage.input_tokens", input),
        count("gen_ai.usage.output_tokens", output));
  }

  private static String agent(int id, int parent) {
    return usage(id, parent, "invoke_agent", 32_000, 1_526);
  }

  private List<Fact> read(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("trace.json"), content);
    return Collected.of(new SpansImporter(), SourceFile.of(file)).facts().stream()
        .map(Collected.Located::fact)
        .toList();
  }

  @Test
  void countsCallsAndNotTheAgentsAroundThemThatRepeatThem() {
    try (ImportedFiles traces = new ImportedFiles(new SpansImporter(), folder)) {
      RowCounts rows =
          traces
              .add(
                  "trace.json",
                  List.of(
                      request(
                          usage(4, 3, "chat", 32_000, 0),
                          usage(5, 3, "chat", 0, 1_526),
                          span(3, 2, text("http.request.method", "POST")),
                          agent(2, 1),
                          agent(1, 0))))
              .rows();

      assertThat(rows).isEqualTo(new RowCounts(5, 3, 0, 2, 0));
      assertThat(traces.observed().total().cost())
          .as("not $0.19052, nor the $0.28578 of two agents")
          .isEqualTo(Money.parse("0.09526", USD));
      assertThat(traces.observed().total().counts().get(Measure.REQUESTS)).isEqualTo(2L);
    }
  }

  @Test
  void hidesAParentThatOnlyALaterFileTellsOf() {
    try (ImportedFiles traces = new ImportedFiles(new SpansImporter(), folder)) {
      traces.add("1.jsonl", List.of(request(usage(2, 1, "chat", 32_000, 1_526))));
      traces.add("2.jsonl", List.of(request(agent(1, 0))));

      assertThat(traces.observed().total().cost()).isEqualTo(Money.parse("0.09526", USD));
    }
  }

  @Test
  void countsAnAgentWhoseCallsToldNoUsage() {
    try (ImportedFiles traces = new ImportedFiles(new SpansImporter(), folder)) {
      traces.add(
          "trace.json",
          List.of(
              request(
                  span(2, 1, text("gen_ai.operation.name", "chat")),
                  span(3, 1, text("gen_ai.operation.name", "execute_tool")),
                  agent(1, 0))));

      assertThat(traces.observed().total().cost()).isEqualTo(Money.parse("0.09526", USD));
      assertThat(traces.observed().total().counts().get(Measure.REQUESTS)).isEqualTo(2L);
    }
  }

  @Test
  void countsASpanThatIsExportedTwiceOnce() {
    try (ImportedFiles traces = new ImportedFiles(new SpansImporter(), folder)) {
      String call = request(usage(2, 0, "chat", 32_000, 1_526));
      traces.add("1.jsonl", List.of(call, call));
      traces.add("2.jsonl", List.of(call));

      assertThat(traces.observed().total().cost()).isEqualTo(Money.parse("0.09526", USD));
    }
  }

  /// Arize-ai/phoenix#10036 (E-19): the total less the prompt priced as output gave $0.198795
  /// instead of $0.00467231.
  @Test
  void takesNothingOfTheTotalForOutput() throws IOException {
    Fact fact =
        read(request(
                span(
                    1,
                    0,
                    text("openinference.span.kind", "LLM"),
                    text("llm.provider", "aws"),
                    text("llm.model_name", "us.anthropic.claude-sonnet-4-5-20250929-v1:0"),
                    count("llm.token_count.prompt", 3),
                    count("llm.token_count.completion", 12),
                    count("llm.token_count.total", 13_256),
                    count("llm.token_count.prompt_details.cache_read", 13_216),
                    count("llm.token_count.prompt_details.cache_write", 25))))
            .getFirst();

    assertThat(
            LongStream.of(
                fact.measure(Measure.FRESH_INPUT),
                fact.measure(Measure.CACHE_WRITE_5M),
                fact.measure(Measure.CACHE_READ),
                fact.measure(Measure.OUTPUT)))
        .containsExactly(3L, 25L, 13_216L, 12L);
    assertThat(fact.dimension(Dimension.SELLER)).hasValue("bedrock");
  }

  @Test
  void inheritsTheConversationOfTheNearestSpanThatHasOne() throws IOException {
    List<Fact> facts =
        read(
            request(
                usage(3, 2, "chat", 1, 1),
                span(2, 1, text("gen_ai.agent.name", "inner"), text("session.id", "two")),
                usage(5, 4, "chat", 1, 1),
                span(4, 1, text("gen_ai.agent.name", "other")),
                span(
                    1,
                    0,
                    text("gen_ai.agent.name", "outer"),
                    text("gen_ai.conversation.id", "one")),
                usage(9, 8, "chat", 1, 1)));

    assertThat(
            facts.stream()
                .collect(
                    Collectors.toMap(
                        fact -> fact.key().substring(TRACE.length() + 16),
                        fact -> fact.dimension(Dimension.SESSION).orElseThrow())))
        .containsEntry("3", "two")
        .containsEntry("5", "one")
        .containsEntry("1", "one")
        .containsEntry("9", TRACE);
  }

  @Test
  void keepsReadingWhenMoreSpansWaitThanItHolds() throws IOException {
    String[] spans =
        IntStream.rangeClosed(2, 20_100)
            .mapToObj(id -> usage(id, 1, "chat", 1, 1))
            .toArray(String[]::new);

    assertThat(read(request(spans))).hasSize(20_099);
  }

  @Test
  void endsAtSpansThatAreTheirOwnParents() throws IOException {
    assertThat(read(request(usage(1, 2, "chat", 1, 1), usage(2, 1, "chat", 1, 1), agent(3, 3))))
        .hasSize(3);
  }

  /// Gateways that reuse one id for many responses made 750K of 1.21B tokens (P15, ccusage#1635).
  @Test
  void countsEverySpanThoughTheirResponsesShareAnId() {
    String[] calls =
        IntStream.rangeClosed(1, 3)
            .mapToObj(
                id ->
                    span(
                        id,
                        0,
                        text("gen_ai.operation.name", "chat"),
                        text("gen_ai.provider.name", "openai"),
                        text("gen_ai.request.model", "gpt-4o"),
                        text("gen_ai.response.id", "chatcmpl-same"),
                        count("gen_ai.usage.input_tokens", 1_000)))
            .toArray(String[]::new);
    try (ImportedFiles traces = new ImportedFiles(new SpansImporter(), folder)) {
      traces.add("trace.json", List.of(request(calls)));

      assertThat(traces.observed().total().counts().get(Measure.FRESH_INPUT)).isEqualTo(3_000L);
    }
  }

  /// What a stream did not tell is unknown, not free (P12).
  @Test
  void leavesCountsAbsentThatACallDidNotTell() throws IOException {
    Fact fact =
        read(request(
                span(
                    1,
                    0,
                    text("gen_ai.operation.name", "chat"),
                    text("gen_ai.request.model", "gpt-4o"))))
            .getFirst();

    assertThat(fact.find(Measure.REQUESTS)).hasValue(1);
    assertThat(Measure.tokenClasses()).allSatisfy(each -> assertThat(fact.find(each)).isEmpty());
    assertThat(fact.find(Measure.CHARGE)).isEmpty();
  }
}
