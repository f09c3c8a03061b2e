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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
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
