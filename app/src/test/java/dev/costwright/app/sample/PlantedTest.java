package dev.costwright.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.pricing.PriceBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is planted in the files is what the README of the samples says.
class PlantedTest {
  private static final String README = read(Path.of("..", "samples", "README.md"));

  @Test
  void retryStormHitsOneFeatureOnOneDay() {
    List<JsonNode> storm =
        WrittenSample.gatewayCalls()
            .filter(call -> tag(call, "step_kind").equals("retry"))
            .toList();

    assertThat(storm)
        .allSatisfy(
            call -> {
              assertThat(call.get("startTime").asString()).startsWith("2026-09-16T1");
              assertThat(tag(call, "feature")).isEqualTo("support-agent");
            });
    assertReadmeSays("%d calls, %s", storm.size(), dollars(spend(storm.stream())));
  }

  @Test
  void promptsOfTheGrowingAgentGrowTurnByTurn() {
    assertReadmeSays(
        "a prompt of %,d tokens at the first turn, %,d at the tenth",
        meanPrompt(1), meanPrompt(10));
  }

  @Test
  void salesAssistCostsMoreThanItEarns() {
    BigDecimal revenue =
        WrittenSample.rows(MetricsCsv.NAME).stream()
            .filter(row -> row.getField("month").equals("2026-10"))
            .filter(row -> row.getField("feature").equals("sales-assist"))
            .filter(row -> !row.getField("revenue").isEmpty())
            .map(row -> new BigDecimal(row.getField("revenue")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal cost = spend(callsOf("sales-assist", "2026-10"));

    assertThat(cost).isGreaterThan(revenue);
    assertReadmeSays("revenue %s, cost %s at the gateway", dollars(revenue), dollars(cost));
  }

  @Test
  void oneInvoiceBillsTheOldPrice() {
    Metered metered =
        Metered.of(new Traffic(Northpeak.company(), SampleCompany.DEFAULT_SEED).calls());
    Invoices invoices = new Invoices(metered, new SellerPrices(PriceBook.bundled()));

    assertReadmeSays("%s too much", dollars(invoices.overcharge()));
  }

  @Test
  void someSpendIsUntaggedAndSomeUnpriced() {
    assertReadmeSays(
        "no tags in the log | %s |",
        dollars(charged("project_id", project -> project.equals("proj_sandbox"))));
    assertReadmeSays(
        "not in the price book | %s |",
        dollars(charged("line_item", item -> item.startsWith(Northpeak.UNPRICED_MODEL))));
  }

  @Test
  void nobodyOwnsTheKeyOfTheHackday() {
    String rules = KeyRules.of(Northpeak.company()).toJson();

    assertThat(rules).contains("key_chat_production").doesNotContain("hackday");
    assertThat(
            WrittenSample.gatewayCalls()
                .filter(call -> call.get("api_key").asString().equals("gw-hackday-2025"))
                .filter(call -> call.get("metadata").has("spend_logs_metadata")))
        .isEmpty();
  }

  private static long meanPrompt(int turn) {
    Map<String, List<Long>> sessions = new LinkedHashMap<>();
    callsOf("document-agent", "2026-10")
        .filter(call -> call.get("status").asString().equals("success"))
        .forEach(
            call ->
                sessions
                    .computeIfAbsent(call.get("session_id").asString(), id -> new ArrayList<>())
                    .add(call.get("prompt_tokens").asLong()));
    List<Long> prompts =
        sessions.values().stream()
            .filter(session -> session.size() >= turn)
            .map(session -> session.get(turn - 1))
            .toList();
    long mean = prompts.stream().mapToLong(Long::longValue).sum() / prompts.size();
    return (mean + 500) / 1000 * 1000;
  }

  private static Stream<JsonNode> callsOf(String feature, String month) {
    return WrittenSample.gatewayCalls()
        .filter(call -> tag(call, "feature").equals(feature))
        .filter(call -> call.get("startTime").asString().startsWith(month));
  }

  private static BigDecimal charged(String column, Predicate<String> wanted) {
    return WrittenSample.rows("openai/cost").stream()
        .filter(row -> wanted.test(row.getField(column)))
        .map(row -> new BigDecimal(row.getField("amount_value")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal spend(Stream<JsonNode> calls) {
    return calls
        .map(call -> call.get("spend").asDecimal())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String tag(JsonNode call, String name) {
    return call.path("metadata").path("spend_logs_metadata").path(name).asString("");
  }

  private static String dollars(BigDecimal amount) {
    return String.format(Locale.ENGLISH, "$%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
  }

  private static void assertReadmeSays(String format, Object... figures) {
    assertThat(README).contains(String.format(Locale.ENGLISH, format, figures));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
