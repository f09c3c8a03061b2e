package dev.costwright.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Errors that other tools made with the files of OpenAI and Anthropic, from the file to the
/// price; each with the figure that they showed.
class ProviderPitfallsTest {
  @TempDir private Path folder;

  /// P1 and E-11, microsoft/conductor#427: $50.32 for $7.95, 6.33 times, because input that holds
  /// its cached tokens was billed in full and the cached tokens on top. The counts are chosen so
  /// that GPT-5's prices give the case's two sums.
  @Test
  void inputThatHoldsItsCachedTokensIsBilledOnce() throws IOException {
    Collected.Located usage =
        only(
            "page.json",
            """
            {"object": "page", "has_more": false, "data": [{"object": "bucket",
             "start_time": 1780272000, "end_time": 1780358400, "results": [
              {"object": "organization.usage.completions.result", "model": "gpt-5",
               "input_tokens": 36866400, "input_cached_tokens": 33896000, "output_tokens": 0}]}]}
            """);
    assertThat(cost(usage)).hasValue("7.95 USD");
    assertThat(picos(36_866_400, "1.25") + picos(33_896_000, "0.125")).isEqualTo(picos("50.32"));
    assertThat("%.2f".formatted(50.32 / 7.95)).isEqualTo("6.33");
  }

  /// E-11, agent by agent: $0.53, $1.59, $28.87 and $19.33 for $0.09, $0.22, $4.57 and $3.07.
  @ParameterizedTest
  @CsvSource({
    "388800, 352000, 0.09, 0.53",
    "1162400, 1096000, 0.22, 1.59",
    "21152000, 19440000, 4.57, 28.87",
    "14163200, 13008000, 3.07, 19.33"
  })
  void eachAgentsInputIsBilledOnce(long input, long cached, String right, String wrong)
      throws IOException {
    Collected.Located usage =
        only(
            "page.json",
            """
            {"object": "page", "has_more": false, "data": [{"object": "bucket",
             "start_time": 1780272000, "end_time": 1780358400, "results": [
              {"object": "organization.usage.completions.result", "model": "gpt-5",
               "input_tokens": %d, "input_cached_tokens": %d, "output_tokens": 0}]}]}
            """
                .formatted(input, cached));
    assertThat(cost(usage)).hasValue(right + " USD");
    assertThat(picos(input, "1.25") + picos(cached, "0.125")).isEqualTo(picos(wrong));
  }

  /// P1, BerriAI/litellm#9812: $0.091311 for $0.054399, because cache writes, which Anthropic
  /// counts beside the input, were taken for a part of it that is billed twice.
  @Test
  void cacheWritesBesideTheInputAreBilledOnce() throws IOException {
    Collected.Located message =
        only(
            "message.json",
            """
            {"timestamp": "2025-04-07T12:00:00Z", "model": "claude-3-7-sonnet-20250219",
             "usage": {"input_tokens": 3, "cache_creation_input_tokens": 12304,
                       "cache_read_input_tokens": 0, "output_tokens": 550}}
            """);
    assertThat(cost(message)).hasValue("0.054399 USD");
    assertThat(picos(12_307, "3") + picos(12_304, "3.75") + picos(550, "15"))
        .isEqualTo(picos("0.091311"));
  }

  /// P2 and E-19, Arize-ai/phoenix#10036: $0.198795 for $0.004672305, 42.5 times, because whatever
  /// was not input was taken for output.
  @Test
  void cachedTokensAreNotOutput() throws IOException {
    Collected.Located message =
        only(
            "message.json",
            """
            {"timestamp": "2025-10-20T12:00:00Z", "id": "msg_bdrk_1",
             "model": "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
             "usage": {"input_tokens": 3, "cache_creation_input_tokens": 25,
                       "cache_read_input_tokens": 13216, "output_tokens": 12}}
            """);
    assertThat(cost(message)).hasValue("0.004672305 USD");
    assertThat(picos(13_256 - 3, "15")).isEqualTo(picos("0.198795"));
  }

  /// P3: an hour's cache write costs 2 times the input, not 1.25 times. Without a split the cheaper
  /// kind is taken, 37.5 % less.
  @Test
  void cacheWritesKeepTheirLifetime() throws IOException {
    String split =
        """
        {"timestamp": "2026-08-15T12:00:00Z", "model": "claude-opus-4-8",
         "usage": {"input_tokens": 1983, "cache_creation_input_tokens": 3608, %s
                   "cache_read_input_tokens": 15848, "output_tokens": 7}}
        """;
    String hour =
        "\"cache_creation\": {\"ephemeral_5m_input_tokens\": 0,"
            + " \"ephemeral_1h_input_tokens\": 3608},";
    assertThat(cost(only("hour.json", split.formatted(hour)))).hasValue("0.054094 USD");
    assertThat(cost(only("unsplit.json", split.formatted("")))).hasValue("0.040564 USD");
  }

  /// P4: GPT-5.6 charges 1.25 times the input for cache writes; read as fresh input they were 20 %
  /// too cheap, and read from Anthropic's field name they were none: $0.01 for $0.06.
  @Test
  void cacheWritesOfOpenAiHaveTheirOwnPrice() throws IOException {
    Collected.Located response =
        only(
            "response.json",
            """
            {"id": "resp_1", "object": "response", "created_at": 1786000000,
             "model": "gpt-5.6-sol", "service_tier": "default", "status": "completed",
             "usage": {"input_tokens": 10000, "output_tokens": 0, "total_tokens": 10000,
                       "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 8000}}}
            """);
    assertThat(cost(response)).hasValue("0.06 USD");
    assertThat(picos(10_000, "5")).isEqualTo(picos("0.05"));
    assertThat(picos(2_000, "5")).isEqualTo(picos("0.01"));
  }

  /// P5, junhoyeo/tokscale#1142: $0.88702 for $0.6382 of output, because reasoning, which output
  /// holds, came on top.
  @Test
  void reasoningIsAPartOfTheOutput() throws IOException {
    Collected.Located response =
        only(
            "response.json",
            """
            {"id": "resp_1", "object": "response", "created_at": 1786000000, "model": "gpt-5",
             "usage": {"input_tokens": 0, "output_tokens": 63820, "total_tokens": 63820,
                       "output_tokens_details": {"reasoning_tokens": 24882}}}
            """);
    assertThat(cost(response)).hasValue("0.6382 USD");
    assertThat(picos(63_820 + 24_882, "10")).isEqualTo(picos("0.88702"));
  }

  /// P12, NousResearch/hermes-agent#12023: 0 tokens for 85 streamed messages. What is unknown has
  /// no cost; what is stated as 0 costs 0.
  @Test
  void missingUsageIsNotZero() throws IOException {
    String response =
        """
        {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1786000000,
         "model": "gpt-5", "choices": [], "usage": %s}
        """;
    Collected.Located cutOff = only("cut_off.json", response.formatted("null"));
    assertThat(cutOff.fact().measure(Measure.OUTPUT)).isEqualTo(Fact.ABSENT);
    assertThat(cost(cutOff)).isEmpty();
    String zero = "{\"prompt_tokens\": 0, \"completion_tokens\": 0, \"total_tokens\": 0}";
    assertThat(cost(only("zero.json", response.formatted(zero)))).hasValue("0.00 USD");
  }

  /// P13: a model without a price costs nothing that we know of, neither $0 nor a default.
  @Test
  void unknownModelHasNoPrice() throws IOException {
    Collected.Located response =
        only(
            "response.json",
            """
            {"id": "chatcmpl-1", "object": "chat.completion", "created": 1786000000,
             "model": "gpt-99", "usage": {"prompt_tokens": 5, "completion_tokens": 5}}
            """);
    assertThat(cost(response)).isEmpty();
  }

  /// P26: the cost report is in cents. $2,799.187450 for $27.9918745 is what a reader of dollars
  /// shows.
  @Test
  void costReportIsInCents() throws IOException {
    Collected.Located result =
        only(
            "report.json",
            """
            {"data": [{"starting_at": "2026-09-08T00:00:00Z", "ending_at": "2026-09-09T00:00:00Z",
              "results": [{"amount": "2799.187450", "currency": "USD", "token_type": "output_tokens",
                           "model": "claude-opus-5"}]}], "has_more": false}
            """);
    assertThat(result.fact().measure(Measure.CHARGE)).isEqualTo(picos("27.9918745"));
  }

  /// P27: searches are on the same bill: two of them are $0.02, beside $0.0075 of tokens.
  @Test
  void searchesAreBilledBesideTokens() throws IOException {
    Collected.Located message =
        only(
            "message.json",
            """
            {"timestamp": "2026-08-15T12:00:00Z", "model": "claude-opus-5",
             "usage": {"input_tokens": 1000, "output_tokens": 100,
                       "server_tool_use": {"web_search_requests": 2}}}
            """);
    assertThat(cost(message)).hasValue("0.0275 USD");
  }

  /// Complimentary tokens of OpenAI's data sharing are counted and cost nothing; at list price they
  /// would be $0.00114.
  @Test
  void complimentaryTokensCostNothing() throws IOException {
    String page =
        """
        {"object": "page", "has_more": false, "data": [{"object": "bucket",
         "start_time": 1780272000, "end_time": 1780358400, "results": [
          {"object": "organization.usage.completions.result", "model": "gpt-4o-mini-2024-07-18",
           "service_tier": "%s", "input_tokens": 4000, "output_tokens": 900}]}]}
        """;
    assertThat(cost(only("free.json", page.formatted("incentivized-tier")))).hasValue("0.00 USD");
    assertThat(cost(only("list.json", page.formatted("default")))).hasValue("0.00114 USD");
  }

  private Collected.Located only(String name, String content) throws IOException {
    SourceFile source = SourceFile.of(Files.writeString(folder.resolve(name), content));
    List<Importer> claiming = Importers.claiming(source);
    assertThat(claiming).hasSize(1);
    Collected read = Collected.of(claiming.getFirst(), source);
    assertThat(read.problems()).isEmpty();
    assertThat(read.facts()).hasSize(1);
    return read.facts().getFirst();
  }

  private static Optional<String> cost(Collected.Located located) {
    Fact fact = located.fact();
    Offer offer =
        new Offer(
            fact.dimension(Dimension.SELLER).orElse(located.dataSet().seller()),
            fact.dimension(Dimension.MODEL).orElse(""),
            fact.dimension(Dimension.SERVICE_TIER).orElse(""),
            fact.dimension(Dimension.REGION).orElse(""),
            fact.dimension(Dimension.SPEED).orElse(""),
            "");
    long[] counts = Arrays.stream(Measure.values()).mapToLong(fact::measure).toArray();
    return PriceBook.bundled()
        .find(offer, LocalDate.ofInstant(fact.start(), ZoneOffset.UTC))
        .map(card -> card.cost(counts, located.dataSet().grain()))
        .filter(picos -> picos != Fact.ABSENT)
        .map(picos -> Money.ofPicos(picos, Currency.getInstance("USD")).toString());
  }

  private static long picos(String dollars) {
    return Money.toPicos(new BigDecimal(dollars)).longValueExact();
  }

  /// @param perMillion US dollars
  private static long picos(long tokens, String perMillion) {
    return tokens * (picos(perMillion) / 1_000_000);
  }
}
