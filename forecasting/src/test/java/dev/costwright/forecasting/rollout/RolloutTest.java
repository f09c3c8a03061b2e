package dev.costwright.forecasting.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.rollout.Rollout.Month;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The month of $90,000: alone, repeats save 27,000, routing 30,000, shorter prompts 15,000; after
/// shorter prompts they save 22,500 and 25,000, and routing after both 17,500.
final class RolloutTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Map<String, Outlay> OUTLAYS =
      Map.of(
          "Answer repeats", outlay("27000", "0"),
          "Route simple calls", outlay("60000", "0"),
          "Shorter prompts", outlay("3000", "0"));

  private static Outlay outlay(String once, String monthly) {
    return new Outlay(usd(once), usd(monthly));
  }

  private static Money usd(String amount) {
    return Money.parse(amount, USD);
  }

  private static Prepared prepared() throws IOException {
    Path file = Path.of("../samples/scenarios/c003-01-35000.json");
    return Scenario.parse("case", Files.readString(file))
        .prepare(
            () -> {
              throw new AssertionError("a described workload needs no ledger");
            },
            PriceBook.bundled(),
            Watch.NONE);
  }

  private static Rollout plan(Map<String, Outlay> outlays, Optional<Money> opening)
      throws IOException {
    return Rollout.of(prepared(), outlays, opening, 8, Watch.NONE);
  }

  @Test
  void takesTheLeverThatPaysBackSoonestAtWhatItAdds() throws IOException {
    Rollout plan = plan(OUTLAYS, Optional.empty());

    assertThat(plan.steps())
        .extracting(
            Rollout.Step::lever,
            Rollout.Step::adds,
            step -> step.payback().toDecimal(4).toPlainString(),
            Rollout.Step::built)
        .containsExactly(
            tuple("Shorter prompts", usd("15000"), "0.2000", Optional.of(1)),
            tuple("Answer repeats", usd("22500"), "1.2000", Optional.of(4)),
            tuple("Route simple calls", usd("17500"), "3.4286", Optional.of(7)));
    assertThat(plan.leftOut()).isEmpty();
  }

  @Test
  void eachLeverIsPaidForByThoseBeforeIt() throws IOException {
    Rollout plan = plan(OUTLAYS, Optional.empty());

    assertThat(plan.opening()).isEqualTo(usd("3000"));
    assertThat(plan.months())
        .extracting(Month::cash)
        .containsExactly(
            usd("0"),
            usd("15000"),
            usd("30000"),
            usd("18000"),
            usd("55500"),
            usd("93000"),
            usd("70500"),
            usd("125500"));
    assertThat(plan.months()).extracting(Month::cash).noneMatch(cash -> cash.signum() < 0);
    assertThat(plan.paidBack()).contains(2);
    assertThat(plan.months().getLast().net()).isEqualTo(usd("55000"));
  }

  @Test
  void moreCashBeginsMoreAtOnce() throws IOException {
    Rollout plan = plan(OUTLAYS, Optional.of(usd("100000")));

    assertThat(plan.months().getFirst().built())
        .containsExactly("Shorter prompts", "Answer repeats", "Route simple calls");
    assertThat(plan.months().getFirst().once()).isEqualTo(usd("90000"));
    assertThat(plan.months().get(1).net()).isEqualTo(usd("55000"));
  }

  @Test
  void leavesOutWhatNeverPaysBack() throws IOException {
    Rollout plan = plan(Map.of("Shorter prompts", outlay("0", "16000")), Optional.of(usd("0")));

    assertThat(plan.steps())
        .extracting(Rollout.Step::lever)
        .containsExactly("Route simple calls", "Answer repeats");
    assertThat(plan.leftOut()).containsExactly(new Rollout.Left("Shorter prompts", usd("-9000")));
    assertThat(plan.months()).extracting(Month::running).containsOnly(usd("0"));
  }

  @Test
  void saysWhenCashNeverCoversALever() throws IOException {
    Rollout plan = plan(OUTLAYS, Optional.of(usd("0")));

    assertThat(plan.steps()).extracting(Rollout.Step::built).containsOnly(Optional.empty());
    assertThat(plan.months()).extracting(Month::cash).containsOnly(usd("0"));
  }

  @Test
  void runningCostsOfAllLeversAtWorkAreTakenOff() throws IOException {
    Rollout plan =
        plan(
            Map.of("Answer repeats", outlay("0", "500"), "Route simple calls", outlay("0", "700")),
            Optional.empty());

    List<Month> months = plan.months();
    assertThat(months.getFirst().running()).isEqualTo(usd("0"));
    assertThat(months.get(1).running()).isEqualTo(usd("1200"));
    assertThat(months.get(1).saving()).isEqualTo(usd("55000"));
    assertThat(months.get(1).net()).isEqualTo(usd("53800"));
  }
}
