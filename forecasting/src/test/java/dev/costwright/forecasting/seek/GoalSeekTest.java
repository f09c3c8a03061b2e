package dev.costwright.forecasting.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.seek.GoalSeek.Answer;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bill of the case is 90,000 × (1 − c) × (1 − r × 5/6) / 1.2.
final class GoalSeekTest {
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource({
    "Answer repeats, share, 35000, 0.3",
    "Answer repeats, share, 25000, 0.5",
    "Answer repeats, share, 50000, 0",
    "Route simple calls, share, 52500, 0",
    "Route simple calls, share, 39375, 0.3",
    "Route simple calls, to.priceRatio, 35000, 0.166666667",
    "Shorter prompts, keepInput, 35000, 0.833333333"
  })
  void findsTheSettingThatGivesTheBill(String lever, String parameter, String bill, String value)
      throws IOException {
    Answer answer = seek(lever, parameter, bill);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> {
              assertThat(found.value().toDecimal(9)).isEqualByComparingTo(value);
              assertThat(found.bill().rounded(2)).isEqualByComparingTo(bill);
            });
  }

  @Test
  void saysWhenNoSettingGivesTheBill() throws IOException {
    assertThat(seek("Answer repeats", "share", "60000"))
        .isEqualTo(
            new Answer.NoSolution(
                new GoalSeek.Met(Fraction.ONE, Money.parse("0", USD)),
                new GoalSeek.Met(Fraction.ZERO, Money.parse("50000", USD))));
  }

  /// 90,000 before; 25,000,000 tokens an hour, so 7 machines at 4,000,000 cost 50,400.
  @ParameterizedTest
  @CsvSource({
    "commitment, monthly, 100000, 100000, '\"discount\": \"0.1\", \"monthly\": \"1000\"'",
    "selfHosting, tokensPerHour, 7200, 25000000, '\"share\": \"1\", \"tokensPerHour\": \"4000000\","
        + " \"pricePerHour\": \"10\"'"
  })
  void seeksAmountsAsFarAsTheGoalAsks(
      String kind, String parameter, String bill, String least, String settings) {
    GoalSeek seek = with(kind, settings, parameter);

    assertThat(seek.most()).isEmpty();
    assertThat(seek.bill(Money.parse(bill, USD), seek.least(), seek.most()))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> {
              assertThat(found.bill().rounded(2)).isEqualByComparingTo(bill);
              assertThat(found.value().toDecimal(2)).isGreaterThanOrEqualTo(new BigDecimal(least));
            });
  }

  @Test
  void saysTheNearestWhereTheBillJumpsOverTheGoal() {
    GoalSeek seek =
        with(
            "selfHosting",
            "\"share\": \"1\", \"tokensPerHour\": \"4000000\", \"pricePerHour\": \"10\"",
            "tokensPerHour");

    assertThat(
            seek.bill(Money.parse("45000", USD), Fraction.ONE, Optional.of(Fraction.of(8_000_000))))
        .isInstanceOfSatisfying(
            Answer.Nearest.class,
            nearest -> assertThat(nearest.met().bill()).isEqualTo(Money.parse("43200", USD)));
  }

  @Test
  void saysHowFarItLooked() {
    GoalSeek seek = with("commitment", "\"discount\": \"0.1\", \"monthly\": \"1000\"", "monthly");

    GoalSeek.Search search =
        seek.search(new Goal.Bill(new BigDecimal("1")), Fraction.ZERO, seek.most(), Watch.NONE);

    assertThat(search.answer()).isInstanceOf(Answer.NoSolution.class);
    assertThat(search.from()).isEqualTo(Fraction.ZERO);
    assertThat(search.to()).isEqualTo(Fraction.of(2_000L << 40));
  }

  private static GoalSeek with(String kind, String settings, String parameter) {
    String text =
        """
        {"format": "costwright-scenario", "version": 1, "name": "case",
         "baseline": {"kind": "workload", "callsPerDay": 1000000, "days": 30,
           "tokensPerCall": {"fresh": 400, "output": 200},
           "pricesPerMillion": {"fresh": "2.50", "output": "10.00"}, "currency": "USD"},
         "levers": [{"kind": "%s", "name": "it", %s}]}
        """
            .formatted(kind, settings);
    return new GoalSeek(
        Scenario.parse("case", text)
            .prepare(
                () -> {
                  throw new IllegalStateException("A described workload needs no ledger");
                },
                PriceBook.bundled(),
                Watch.NONE),
        "it",
        parameter);
  }

  @Test
  void saysWhichLeversAndSettingsThereAre() {
    assertThatThrownBy(() -> seek("Magic", "share", "1"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Expected a lever that is on, found \"Magic\". Those that are on: Answer repeats, Route"
                + " simple calls, Shorter prompts.");
    assertThatThrownBy(() -> seek("Answer repeats", "to", "1"))
        .hasMessage(
            "Expected a number among the settings of \"Answer repeats\", found \"to\". It has:"
                + " share, deterministic, ttl, lookupPer1000, monthly.");
  }

  private static Answer seek(String lever, String parameter, String bill) throws IOException {
    GoalSeek seek =
        new GoalSeek(
            Scenario.parse(
                    "case", Files.readString(Path.of("../samples/scenarios/c003-01-35000.json")))
                .prepare(
                    () -> {
                      throw new IllegalStateException("A described workload needs no ledger");
                    },
                    PriceBook.bundled(),
                    Watch.NONE),
            lever,
            parameter);
    return seek.bill(Money.parse(bill, USD), Fraction.ZERO, seek.most());
  }
}
