package dev.costwright.app.ui.bands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.costwright.app.ui.whatif.Claim;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.uncertainty.Uncertainty;
import dev.costwright.model.problem.CancelledException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With 20 % to 40 % answered from a cache, each value as likely, the claim costs
/// 50,000 × (1 − cached): 40,000, 35,000 or 30,000.
final class BandsViewModelTest {
  private static final String THREE = "empirical 0.2 0.3 0.4";

  private final BandsViewModel model = new BandsViewModel(BandsViewModelTest::draw, Claim.atOnce());

  private static Optional<Uncertainty> draw(Opened opened, Progress progress) {
    return Scenarios.uncertainty(
        Scenarios.prepareDescribed(opened.scenario(), progress), 3_000, 1, progress);
  }

  @Test
  void showsWhereTheCostAndTheSavingLie() {
    model.show(Claim.ranging(THREE));

    Banded banded = banded();
    assertThat(banded.rows().getFirst().name()).isEqualTo("Cost with the levers");
    assertThat(
            List.of(
                banded.money(banded.study().result().p5()).toPlainString(),
                banded.money(banded.study().result().p50()).toPlainString(),
                banded.money(banded.study().result().p95()).toPlainString(),
                banded.money(banded.study().saving().p50()).toPlainString()))
        .containsExactly("30000.00", "35000.00", "40000.00", "55000.00");
    assertThat(banded.rows())
        .extracting(Banded.Row::name)
        .endsWith("Answer repeats", "Route simple calls", "Shorter prompts");
  }

  @Test
  void saysTheChanceOfTheTargetThatIsTypedAndOfTheBaselineWithoutOne() {
    model.show(Claim.ranging(THREE));
    assertThat(banded().chance()).isEqualTo(1);
    assertThat(banded().aim().toPlainString()).isEqualTo("90000.00");

    model.aimAt("$30,000");
    double third = banded().chance();
    assertThat(third).isBetween(0.3, 0.37);
    model.aimAt("35000");
    assertThat(banded().chance()).isBetween(third + 0.3, third + 0.37);
    model.aimAt("");
    assertThat(banded().target()).isEmpty();
  }

  @Test
  void refusesATargetThatIsNoAmount() {
    model.show(Claim.ranging(THREE));
    model.aimAt("cheap");

    assertThat(model.refusalProperty().get()).contains("\"cheap\"");
    assertThat(banded().target()).isEmpty();
  }

  @Test
  void theCurveOfChancesEndsAtATargetBeyondAllPaths() {
    model.show(Claim.ranging(THREE));
    model.aimAt("50000");

    assertThat(banded().chances().getLast()).isEqualTo(new Banded.Chance(50_000, 1));
    assertThat(banded().chances())
        .isSortedAccordingTo((a, b) -> Double.compare(a.chance(), b.chance()));
  }

  @Test
  void hasNothingToDrawWithoutARange() {
    model.show(Claim.opened());

    assertThat(model.answerProperty().get()).isInstanceOf(Answer.Empty.class);
  }

  @Test
  void aDrawingThatWasStoppedSaysSoAndCanBeginAgain() {
    boolean[] isStopped = {true};
    BandsViewModel other =
        new BandsViewModel(
            (opened, progress) -> {
              if (isStopped[0]) {
                throw new CancelledException("Stopped.");
              }
              return draw(opened, progress);
            },
            Claim.atOnce());
    other.show(Claim.ranging(THREE));
    assertThat(other.answerProperty().get()).isInstanceOf(Answer.Failed.class);

    isStopped[0] = false;
    other.again();
    assertThat(other.answerProperty().get()).isInstanceOf(Answer.Filled.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 %", "0.0001, < 0.1 %", "0.8315, 83.2 %", "0.99999, > 99.9 %", "1, 100.0 %"})
  void whatIsNotCertainIsNeverAHundredPercent(double chance, String shown) {
    assertThat(Banded.percent(chance)).isEqualTo(shown);
  }

  private Banded banded() {
    return model.answerProperty().get() instanceof Answer.Filled<Banded>(Banded banded)
        ? banded
        : fail("no bands");
  }
}
