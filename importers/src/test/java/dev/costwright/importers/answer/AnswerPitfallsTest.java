package dev.costwright.importers.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.importers.Collected;
import dev.costwright.importers.Importer;
import dev.costwright.importers.ReadOptions;
import dev.costwright.importers.SourceFile;
import dev.costwright.importers.google.GeminiImporter;
import dev.costwright.importers.xai.AnswersImporter;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What other tools made of such answers, and what they are.
class AnswerPitfallsTest {
  private static final Currency USD = Currency.getInstance("USD");

  @TempDir private Path folder;

  private Collected read(Importer importer, String content, ReadOptions options)
      throws IOException {
    SourceFile file = SourceFile.of(Files.writeString(folder.resolve("answers"), content));
    Collected read = new Collected();
    importer.read(file, options, read);
    return read;
  }

  private Fact fact(Importer importer, String content) throws IOException {
    Collected read = read(importer, content, ReadOptions.DEFAULT);
    assertThat(read.problems()).isEmpty();
    assertThat(read.facts()).hasSize(1);
    return read.facts().getFirst().fact();
  }

  private static Money cost(String seller, Fact fact) {
    long[] counts = Arrays.stream(Measure.values()).mapToLong(fact::measure).toArray();
    String model = fact.dimension(Dimension.MODEL).orElseThrow();
    long picos =
        PriceBook.bundled()
            .find(
                new Offer(seller, model, "standard", "", "", ""),
                LocalDate.ofInstant(fact.start(), ZoneOffset.UTC))
            .orElseThrow()
            .cost(counts, Grain.CALL);
    return Money.ofPicos(picos, USD);
  }

  private static String gemini(String counts) {
    return """
    {"responseId":"g","createTime":"2026-05-12T09:00:00Z","modelVersion":"gemini-2.5-flash",
     "usageMetadata":{%s}}
    """
        .formatted(counts);
  }

  /// P1, promptfoo/promptfoo#9760: 90,000 of 100,000 tokens came from the cache. $0.03 when that is
  /// ignored, $0.0327 when they come on top.
  @Test
  void geminisCachedTokensAreWithinThePrompt() throws IOException {
    Fact fact =
        fact(
            new GeminiImporter(),
            gemini(
                "\"promptTokenCount\":100000,\"cachedContentTokenCount\":90000,\"totalTokenCount\":100000"));
    assertThat(cost("google", fact))
        .isEqualTo(Money.parse("0.0057", USD))
        .isNotIn(Money.parse("0.03", USD), Money.parse("0.0327", USD));
  }

  /// P5: 956 thoughts beside 573 tokens of candidates. $0.0014847 without them.
  @Test
  void geminisThoughtsAreOutputBesideTheCandidates() throws IOException {
    Fact fact =
        fact(
            new GeminiImporter(),
            gemini(
                "\"promptTokenCount\":174,\"candidatesTokenCount\":573,\"thoughtsTokenCount\":956,\"totalTokenCount\":1703"));
    assertThat(fact.measure(Measure.OUTPUT)).isEqualTo(1_529);
    assertThat(cost("google", fact))
        .isEqualTo(Money.parse("0.0038747", USD))
        .isNotEqualTo(Money.parse("0.0014847", USD));
  }

  /// P2: the prompts of tools are input. Total less prompt would be 50 tokens of output, not 40.
  @Test
  void outputIsNeverWhatTheTotalLeaves() throws IOException {
    Fact fact =
        fact(
            new GeminiImporter(),
            gemini(
                "\"promptTokenCount\":100,\"toolUsePromptTokenCount\":10,\"candidatesTokenCount\":25,\"thoughtsTokenCount\":15,\"totalTokenCount\":150"));
    assertThat(fact.measure(Measure.OUTPUT)).isEqualTo(40).isNotEqualTo(50);
    assertThat(fact.measure(Measure.FRESH_INPUT)).isEqualTo(110);
  }

  /// P5: chat counts 320 tokens of reasoning beside 1 of completion, responses count 600 within
  /// 3,417. Output would be 1, and 4,017.
  @Test
  void xaiCountsReasoningBesideChatsAndWithinResponses() throws IOException {
    Fact chat =
        fact(
            new AnswersImporter(),
            """
            {"id":"c","created":1778576401,"model":"grok-4","usage":{"prompt_tokens":199,
             "completion_tokens":1,"total_tokens":520,"num_sources_used":0,
             "completion_tokens_details":{"reasoning_tokens":320}}}
            """);
    Fact response =
        fact(
            new AnswersImporter(),
            """
            {"id":"r","created_at":1778576401,"model":"grok-4","usage":{"input_tokens":9212,
             "output_tokens":3417,"total_tokens":12629,"cost_in_usd_ticks":318319000,
             "output_tokens_details":{"reasoning_tokens":600}}}
            """);
    assertThat(chat.measure(Measure.OUTPUT)).isEqualTo(321).isNotEqualTo(1);
    assertThat(response.measure(Measure.OUTPUT)).isEqualTo(3_417).isNotEqualTo(4_017);
  }

  /// P26: 318,319,000 ticks are $0.0318319. As cents they would be $3,183,190.
  @Test
  void xaisTicksAreTenThousandMillionthsOfADollar() throws IOException {
    Fact fact =
        fact(
            new AnswersImporter(),
            """
            {"id":"r","created":1778576401,"usage":{"input_tokens":1,"output_tokens":1,
             "cost_in_usd_ticks":318319000}}
            """);
    assertThat(Money.ofPicos(fact.measure(Measure.CHARGE), USD))
        .isEqualTo(Money.parse("0.0318319", USD))
        .isNotEqualTo(Money.parse("3183190", USD));
  }

  /// P27: the fee of the request is $0.014 of $0.015; tokens alone would be $0.001.
  @Test
  void perplexitysCostHoldsTheFeeOfTheRequest() throws IOException {
    Fact fact =
        fact(
            new dev.costwright.importers.perplexity.AnswersImporter(),
            """
            {"id":"p","created":1778576401,"model":"sonar-pro","usage":{"prompt_tokens":15,
             "completion_tokens":98,"total_tokens":113,"num_search_queries":2,
             "search_context_size":"low","cost":{"output_tokens_cost":0.001,"request_cost":0.014,
             "total_cost":0.015}}}
            """);
    assertThat(fact.measure(Measure.SEARCHES)).isEqualTo(2);
    assertThat(Money.ofPicos(fact.measure(Measure.CHARGE), USD))
        .isEqualTo(Money.parse("0.015", USD))
        .isNotEqualTo(Money.parse("0.001", USD));
  }

  /// Ten tokens of input are billed; 1,394 went to the model, 139 times as many.
  @Test
  void cohereBillsLessThanItsModelReads() throws IOException {
    Fact fact =
        fact(
            new dev.costwright.importers.cohere.AnswersImporter(),
            """
            {"generationId":"g","timestamp":"2026-05-12T09:00:00Z",
             "token_count":{"prompt_tokens":1394,"response_tokens":149,"billed_tokens":159},
             "meta":{"billed_units":{"input_tokens":10,"output_tokens":149}}}
            """);
    assertThat(fact.measure(Measure.FRESH_INPUT)).isEqualTo(10).isNotEqualTo(1_394);
  }

  /// P12: a call that failed, and one whose counts are missing, used we do not know what: not 0.
  @Test
  void whatIsNotToldIsAbsentAndNotZero() throws IOException {
    Fact failed =
        fact(
            new AnswersImporter(),
            "{\"id\":\"e\",\"created\":1778576401,\"error\":{\"code\":503}}");
    Fact partly =
        fact(
            new AnswersImporter(),
            "{\"id\":\"h\",\"created\":1778576401,\"usage\":{\"prompt_tokens\":9,\"num_sources_used\":0}}");
    assertThat(failed.dimension(Dimension.OUTCOME)).hasValue("error");
    assertThat(failed.find(Measure.FRESH_INPUT)).isEmpty();
    assertThat(failed.find(Measure.OUTPUT)).isEmpty();
    assertThat(partly.find(Measure.FRESH_INPUT)).hasValue(9);
    assertThat(partly.find(Measure.OUTPUT)).isEmpty();
  }

  @Test
  void answerWithoutTimeLiesInTheDaysThatTheUserNames() throws IOException {
    String answer =
        "{\"generationId\":\"g\",\"meta\":{\"billed_units\":{\"input_tokens\":10,\"output_tokens\":1}}}";
    Importer cohere = new dev.costwright.importers.cohere.AnswersImporter();
    Period may = Period.utc(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
    Collected named = read(cohere, answer, new ReadOptions("default", Optional.of(may)));
    Collected unnamed = read(cohere, answer, ReadOptions.DEFAULT);

    assertThat(named.facts().getFirst().fact().start())
        .isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
    assertThat(unnamed.facts()).isEmpty();
    assertThat(unnamed.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.fix()).contains("--period"));
  }
}
