package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.usage.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Logs that hold the prompts of their calls give hashes of their pieces.
final class PromptPrefixTest {
  private static final String SYSTEM = "You answer for the ledger, line by line. ".repeat(20);
  private static final String FIRST = "{\"role\":\"user\",\"content\":\"What does May cost?\"}";
  private static final String REST =
      ",{\"role\":\"assistant\",\"content\":\"4,100 dollars.\"}"
          + ",{\"role\":\"user\",\"content\":\"And in June, team by team?\"}";

  @TempDir private Path folder;

  /// One line of a format, with its prompt as the format has it.
  private enum Log {
    LITELLM("litellm-spend-logs") {
      @Override
      String line(int number, String body, long tokens) {
        return """
        {"request_id":"r%d","startTime":"2026-09-01T10:00:0%dZ","spend":0.1,"model":"gpt-4o",\
        "custom_llm_provider":"openai","prompt_tokens":%d,"completion_tokens":5,\
        "proxy_server_request":%s,"messages":{}}\
        """
            .formatted(number, number, tokens, body);
      }
    },
    LITELLM_IN_A_STRING("litellm-spend-logs") {
      @Override
      String line(int number, String body, long tokens) {
        return LITELLM.line(number, quoted(body), tokens);
      }
    },
    PORTKEY("portkey-logs") {
      @Override
      String line(int number, String body, long tokens) {
        return """
        {"id":"r%d","created_at":"2026-09-01T10:00:0%dZ","ai_org":"openai","ai_model":"gpt-4o",\
        "req_units":%d,"res_units":5,"cost":1,"cost_currency":"USD","request":{"body":%s}}\
        """
            .formatted(number, number, tokens, body);
      }
    },
    HELICONE("helicone-requests") {
      @Override
      String line(int number, String body, long tokens) {
        return """
        {"response_id":"r%d","request_created_at":"2026-09-01T10:00:0%dZ","provider":"OPENAI",\
        "response_status":200,"response_model":"gpt-4o","prompt_tokens":%d,"completion_tokens":5,\
        "request_properties":{},"request_body":%s}\
        """
            .formatted(number, number, tokens, body);
      }
    },
    LANGFUSE("langfuse-observations") {
      @Override
      String line(int number, String body, long tokens) {
        return """
        {"id":"r%d","trace_id":"t","parent_observation_id":null,"type":"GENERATION",\
        "start_time":"2026-09-01T10:00:0%dZ","model":"gpt-4o","usage_details":{"input":%d,\
        "output":5},"input":%s}\
        """
            .formatted(number, number, tokens, body);
      }
    },
    OTEL("otel-spans") {
      @Override
      String line(int number, String body, long tokens) {
        String messages = body.substring(body.indexOf('['), body.lastIndexOf(']') + 1);
        return """
        {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"t%d","spanId":"s",\
        "startTimeUnixNano":"178826400%d000000000","attributes":[\
        {"key":"gen_ai.request.model","value":{"stringValue":"gpt-4o"}},\
        {"key":"gen_ai.usage.input_tokens","value":{"intValue":"%d"}},\
        {"key":"gen_ai.input.messages","value":{"stringValue":%s}}]}]}]}]}\
        """
            .formatted(number, number, tokens, quoted(messages));
      }
    };

    private final String format;

    Log(String format) {
      this.format = format;
    }

    abstract String line(int number, String body, long tokens);
  }

  private static String quoted(String json) {
    return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String body(String messages) {
    return "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"system\",\"content\":\"%s\"},%s]}"
        .formatted(SYSTEM, messages);
  }

  @ParameterizedTest
  @EnumSource
  void aConversationGoesOnWithTheMarksOfTheCallBefore(Log log) throws IOException {
    List<Fact> calls =
        facts(log, log.line(1, body(FIRST), 220), log.line(2, body(FIRST + REST), 240));

    Prefix first = calls.get(0).prefix().orElseThrow();
    Prefix second = calls.get(1).prefix().orElseThrow();

    // the system text, then the question; the first is longer than nobody keeps
    assertThat(first.marks()).hasSize(2);
    assertThat(second.marks()).hasSize(4);
    assertThat(second.marks().subList(0, 2)).isEqualTo(first.marks());
    assertThat(first.length()).isEqualTo(first.marks().getLast().end());
    assertThat(first.length()).isBetween(840L, 900L);
  }

  @ParameterizedTest
  @EnumSource
  void noTextOfAPromptIsKept(Log log) throws IOException {
    Fact call = facts(log, log.line(1, body(FIRST), 220)).getFirst();

    assertThat(call + call.prefix().orElseThrow().toString()).doesNotContain("ledger", "May");
  }

  /// Marks of what is to be kept move from call to call; a text is written plainly or as a
  /// list.
  @Test
  void whatMovesWithoutChangingThePromptLeavesNoTrace() throws IOException {
    String plain = body(FIRST);
    String marked =
        """
        {"messages":[{"role":"system","content":[{"type":"text","text":"%s","cache_control":\
        {"type":"ephemeral"}}]},{"role":"user","content":[{"type":"text",\
        "text":"What does May cost?"}]}]}\
        """
            .formatted(SYSTEM);

    assertThat(prefix(Log.LITELLM, marked, 220)).isEqualTo(prefix(Log.LITELLM, plain, 220));
  }

  /// As the provider reads them, wherever they stand in the request.
  @Test
  void toolsComeBeforeTheSystemTextAndThatBeforeMessages() throws IOException {
    String tools = "[{\"name\":\"sum\",\"description\":\"%s\"}]".formatted("adds ".repeat(80));
    String inOrder =
        "{\"tools\":%s,\"system\":\"%s\",\"messages\":[%s]}".formatted(tools, SYSTEM, FIRST);
    String other =
        "{\"messages\":[%s],\"system\":\"%s\",\"tools\":%s}".formatted(FIRST, SYSTEM, tools);

    assertThat(prefix(Log.HELICONE, other, 320)).isEqualTo(prefix(Log.HELICONE, inOrder, 320));
    assertThat(prefix(Log.HELICONE, inOrder, 320).orElseThrow().marks()).hasSize(3);
  }

  /// Where a long text changes in its middle, its head is still known.
  @Test
  void longTextsHaveAMarkEveryThousandCharacters() throws IOException {
    String text = "abcdefgh".repeat(500);
    Prefix one = prefix(Log.PORTKEY, body(message(text + "x")), 1_200).orElseThrow();
    Prefix other = prefix(Log.PORTKEY, body(message(text + "y")), 1_200).orElseThrow();

    long shared = one.marks().stream().filter(other.marks()::contains).count();

    assertThat(one.marks()).hasSize(5);
    assertThat(shared).isEqualTo(4);
  }

  /// A log that keeps another text than what was sent knows nothing of the prompt.
  @Test
  void aTextThatDoesNotFitTheTokensIsNotThePrompt() throws IOException {
    assertThat(prefix(Log.LITELLM, body(message("redacted")), 9_000)).isEmpty();
    assertThat(prefix(Log.LITELLM, "{\"messages\":[" + FIRST + "]}", 200)).isEmpty();
    assertThat(prefix(Log.LITELLM, body(message("A".repeat(90_000))), 900)).isEmpty();
    assertThat(prefix(Log.LITELLM, "{}", 900)).isEmpty();
  }

  @Test
  void aShortPromptIsKnownWithoutAMark() throws IOException {
    Prefix prefix = prefix(Log.LITELLM, "{\"messages\":[" + FIRST + "]}", 12).orElseThrow();

    assertThat(prefix.marks()).isEmpty();
    assertThat(prefix.length()).isPositive();
  }

  /// Beyond what any other text may have.
  @Test
  void aPromptOfMillionsOfCharactersKeepsItsCall() throws IOException {
    String text = "0123456789".repeat(300_000);

    Prefix prefix = prefix(Log.PORTKEY, body(message(text)), 800_000).orElseThrow();

    assertThat(prefix.length()).isGreaterThan(3_000_000);
    assertThat(prefix.marks()).hasSizeBetween(400, 700);
  }

  private static String message(String text) {
    return "{\"role\":\"user\",\"content\":\"%s\"}".formatted(text);
  }

  private Optional<Prefix> prefix(Log log, String body, long tokens) throws IOException {
    return facts(log, log.line(1, body, tokens)).getFirst().prefix();
  }

  private List<Fact> facts(Log log, String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("log.jsonl"), String.join("\n", lines) + "\n");
    Collected collected = Collected.of(Importers.of(log.format).orElseThrow(), SourceFile.of(file));
    assertThat(collected.problems()).isEmpty();
    return collected.facts().stream().map(Collected.Located::fact).toList();
  }
}
