package dev.costwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.app.workbench.UsageCsv;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Four months of a growing company, in dollars. At one rate on every day, 1.25 dollars for a euro,
/// every amount of every answer in euros is 0.8 of the one in dollars, whatever works it out.
final class ReportingCurrencyTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
  private static final int DAYS = 119;
  private static final BigDecimal EUROS = new BigDecimal("0.8");

  /// What rows cost is rounded to picos, row by row.
  private static final double EXACT = 1e-9;

  /// Forecasts are rounded to cents, and fitted by steps that end where they are small.
  private static final double FITTED = 1e-3;

  /// A difference of two rounded amounts, rounded itself.
  private static final double CENTS = 0.03;

  /// Rows as their files say them and bands as they were published, in their own currency.
  private static final List<String> ORIGINALS = List.of("evidence", "band");

  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void importUsageAndRates() throws IOException {
    Random random = new Random(20260201);
    List<String> rows = new ArrayList<>();
    StringBuilder rates = new StringBuilder("Date,USD\n");
    for (int i = 0; i < DAYS; i++) {
      String day = FIRST.plusDays(i).toString();
      rates.append(day).append(",1.25\n");
      for (String key : List.of("key_a", "key_b")) {
        int tokens = 2_000_000 + i * 20_000 + random.nextInt(400_000);
        rows.add(UsageCsv.row(day, key, UsageCsv.MINI, Integer.toString(tokens)));
      }
    }
    Path usage = UsageCsv.write(files, "usage.csv", rows);
    Path bank = Files.writeString(files.resolve("bank.csv"), rates.toString());
    Path metrics =
        Files.writeString(
            files.resolve("metrics.csv"),
            """
            month,feature,plan,tenant,mau,revenue,currency
            2026-03,,,,70,40.00,USD
            2026-04,,,,90,55.00,USD
            """);
    assertThat(run("import", usage.toString()).code()).isZero();
    assertThat(run("import", metrics.toString()).code()).isZero();
    assertThat(run("rates", "import", bank.toString()).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report --by apiKey --grain month",
        "bridge --from 2026-03 --to 2026-04 --by apiKey",
        "bridge --from 2026-03 --to 2026-04 --budget 0.8",
        "economics",
        "drivers --from 2026-03 --to 2026-04",
        "statements --month 2026-04",
        "reconcile --month 2026-04",
        "checks",
        "layers"
      })
  void everyAmountIsTheSameMoneyInEitherCurrency(String command) {
    assertScales(command, _ -> EXACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forecast --horizon 7 --as-of 2026-05-25", "nowcast --as-of 2026-05-20"})
  void forecastsAreTheSameMoneyInEitherCurrency(String command) {
    assertScales(command, wanted -> CENTS + FITTED * Math.abs(wanted));
  }

  @Test
  void holdsCostsInEurosAgainstBandsThatWerePublishedInDollars() {
    List<String> dollars = bands();
    assertThat(run("currency", "set", "EUR").code()).isZero();

    assertThat(dollars).isNotEmpty();
    assertThat(bands()).isEqualTo(dollars);
  }

  private List<String> bands() {
    return json("economics").path("months").findValues("band").stream()
        .flatMap(band -> band.findValuesAsString("label").stream())
        .toList();
  }

  @Test
  void paysBackInTheCurrencyOfTheLedgerUnlessToldOtherwise() {
    String command = "economics payback --spend 10000 --saving 60% --tool-cost 99";
    assertThat(json(command).at("/saving/currency").asString()).isEqualTo("USD");
    assertThat(run("currency", "set", "EUR").code()).isZero();

    assertThat(json(command).at("/saving/currency").asString()).isEqualTo("EUR");
    assertThat(json(command + " --currency chf").at("/saving/currency").asString())
        .isEqualTo("CHF");
  }

  private void assertScales(String command, DoubleUnaryOperator tolerance) {
    JsonNode usual = reported(command);
    assertThat(run("currency", "set", "USD").code()).isZero();
    JsonNode dollars = reported(command);
    assertThat(run("currency", "set", "EUR").code()).isZero();
    JsonNode euros = reported(command.replace("--budget 0.8", "--budget 0.64"));

    assertThat(dollars).isEqualTo(usual);
    assertThat(money(dollars, "USD")).isPositive();
    assertThat(money(euros, "USD")).isZero();
    assertThat(money(euros, "EUR")).as("%s", euros).isEqualTo(money(dollars, "USD"));
    compare("", dollars, euros, tolerance);
  }

  private JsonNode reported(String command) {
    JsonNode answer = json(command);
    for (String original : ORIGINALS) {
      answer.findParents(original).forEach(node -> ((ObjectNode) node).remove(original));
    }
    return answer;
  }

  private static void compare(
      String path, JsonNode dollars, JsonNode euros, DoubleUnaryOperator tolerance) {
    if (isMoney(dollars)) {
      double wanted = amount(dollars).multiply(EUROS).doubleValue();
      assertThat(amount(euros).doubleValue())
          .as(path)
          .isCloseTo(wanted, within(tolerance.applyAsDouble(wanted)));
    } else if (dollars.isObject()) {
      assertThat(new TreeSet<>(euros.propertyNames()))
          .as(path)
          .isEqualTo(new TreeSet<>(dollars.propertyNames()));
      dollars
          .propertyNames()
          .forEach(
              name -> compare(path + "/" + name, dollars.path(name), euros.path(name), tolerance));
    } else if (dollars.isArray()) {
      assertThat(euros.size()).as(path).isEqualTo(dollars.size());
      for (int i = 0; i < dollars.size(); i++) {
        compare(path + "/" + i, dollars.path(i), euros.path(i), tolerance);
      }
    }
  }

  private static boolean isMoney(JsonNode node) {
    return node.has("amount") && node.has("currency");
  }

  private static BigDecimal amount(JsonNode money) {
    return new BigDecimal(money.path("amount").asString());
  }

  /// How many amounts of a currency an answer has.
  private static long money(JsonNode node, String currency) {
    return isMoney(node)
        ? node.path("currency").asString().equals(currency) ? 1 : 0
        : node.valueStream().mapToLong(child -> money(child, currency)).sum();
  }

  private CliRun run(String... arguments) {
    return CliRun.in(home, arguments);
  }

  private JsonNode json(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add("--json");
    return run(arguments.toArray(String[]::new)).json();
  }
}
