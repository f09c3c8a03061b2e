package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two keys used 0.21 dollars each on a day that is billed at 0.525, which is 1.25 times as much;
/// one of them 0.21 on the next, which is not billed.
class TrueUpCommandTest {
  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void importUsageAndBill() throws IOException {
    Path usage =
        UsageCsv.write(
            files,
            "usage.csv",
            List.of(
                UsageCsv.row("2025-12-02", "key_a", UsageCsv.MINI),
                UsageCsv.row("2025-12-02", "key_b", UsageCsv.MINI),
                UsageCsv.row("2025-12-03", "key_a", UsageCsv.MINI)));
    Path bill =
        Files.writeString(
            files.resolve("costs.csv"),
            """
            start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id
            1764633600,1764720000,0.40,usd,2000000,tokens,"gpt-4o-mini-2024-07-18, input",proj_main
            1764633600,1764720000,0.125,usd,200000,tokens,"gpt-4o-mini-2024-07-18, output",proj_main
            """);
    assertThat(run("import", usage.toString()).code()).isZero();
    assertThat(run("import", bill.toString()).code()).isZero();
  }

  @Test
  void leavesTheDifferenceInARowOfItsOwnUntilAskedForMore() {
    assertThat(costs("report", "--by", "apiKey"))
        .isEqualTo(Map.of("key_a", "0.42", "key_b", "0.21", "(not in detail)", "0.105"));
    assertThat(json("true-up").path("trueUp").asString()).isEqualTo("remainder");
    assertThat(json("report", "--by", "apiKey").at("/coverage/scaled").isNull()).isTrue();
  }

  @Test
  void scalesDetailInEveryAnswerUntilTheChoiceIsTakenBack() {
    CliRun chosen = run("true-up", "set", "scaled");
    assertThat(chosen.err()).isEmpty();
    assertThat(chosen.out())
        .isEqualTo(
            """
            True-up: scaled:0.5..2.
            Not in detail: 0.00 USD.
            Of all time, scaled to its money, an estimate: 0.42 USD of detail to 0.53 USD, by 1.25 (1 key).
            """);
    assertThat(costs("report", "--by", "apiKey"))
        .isEqualTo(Map.of("key_a", "0.4725", "key_b", "0.2625"));
    JsonNode scaled = json("report", "--by", "apiKey").at("/coverage/scaled");
    assertThat(scaled.at("/detail/amount").asString()).isEqualTo("0.42");
    assertThat(scaled.at("/money/amount").asString()).isEqualTo("0.525");
    assertThat(scaled.path("lowestFactor").asString()).isEqualTo("1.25");
    JsonNode statements = json("statements", "--month", "2025-12", "--by", "apiKey");
    assertThat(statements.at("/tie/ledger/amount").asString()).isEqualTo("0.735");
    assertThat(statements.at("/tie/difference/amount").asString()).isEqualTo("0.00");
    // 0.4725 and 0.2625 are 0.735, so 0.74: the cent that rounding lacks goes to the dearer one
    assertThat(statements.at("/statements/0/amount/amount").asString()).isEqualTo("0.48");

    assertThat(run("edits", "undo").code()).isZero();
    assertThat(json("true-up").path("trueUp").asString()).isEqualTo("remainder");
    assertThat(costs("report", "--by", "apiKey")).containsKey("(not in detail)");
  }

  @Test
  void answersTheOtherWayOnceAndKeepsNothingOfIt() {
    assertThat(costs("report", "--by", "apiKey", "--true-up", "scaled"))
        .isEqualTo(Map.of("key_a", "0.4725", "key_b", "0.2625"));
    assertThat(costs("report", "--by", "apiKey", "--true-up", "scaled:0.5..1.2"))
        .containsEntry("(not in detail)", "0.105");
    assertThat(run("report", "--by", "apiKey", "--true-up", "scaled:0.5..1.2").out())
        .contains("left as it was counted: 0.42 USD of detail (1 key: the factor is beyond the");
    assertThat(
            json("statements", "--month", "2025-12", "--by", "apiKey", "--true-up", "scaled")
                .at("/statements/0/amount/amount")
                .asString())
        .isEqualTo("0.48");
    assertThat(json("true-up").path("trueUp").asString()).isEqualTo("remainder");
  }

  @Test
  void saysWhyOfAScaledFigureWhichMoneyAndDetailMadeItsFactor() {
    assertThat(run("why", "apiKey=key_b", "--true-up", "scaled").out())
        .contains(
            "true-up: openai, account default, 2025-12-02, gpt-4o-mini: billed 0.53 USD ÷ detail"
                + " 0.42 USD = 1.25")
        .contains("exact: 0.2625 USD");
  }

  @Test
  void doesNotTellOtherToolsThatScaledMoneyWasCharged() throws IOException {
    Path before = files.resolve("before.csv");
    Path after = files.resolve("after.csv");
    assertThat(run("export", "focus", "--out", before.toString()).code()).isZero();
    assertThat(run("true-up", "set", "scaled").code()).isZero();
    assertThat(run("export", "focus", "--out", after.toString()).code()).isZero();

    assertThat(Files.readString(after)).isEqualTo(Files.readString(before));
  }

  @Test
  void leavesAClosedMonthAsItWasBooked() {
    assertThat(run("close", "2025-12").code()).isZero();
    assertThat(run("true-up", "set", "scaled").code()).isZero();

    assertThat(costs("report", "--by", "apiKey")).containsEntry("(not in detail)", "0.105");
  }

  @Test
  void saysWhatATrueUpIs() {
    CliRun unknown = run("true-up", "set", "stretched");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("Expected remainder or scaled as the true-up, found \"stretched\".");
  }

  private Map<String, String> costs(String... arguments) {
    Map<String, String> costs = new TreeMap<>();
    json(arguments)
        .path("rows")
        .forEach(
            row -> costs.put(row.path("apiKey").asString(), row.at("/cost/amount").asString()));
    return costs;
  }

  private CliRun run(String... arguments) {
    return CliRun.in(home, arguments);
  }

  private JsonNode json(String... arguments) {
    return CliRun.in(
            home, Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new))
        .json();
  }
}
