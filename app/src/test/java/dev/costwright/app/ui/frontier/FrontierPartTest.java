package dev.costwright.app.ui.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.ui.whatif.Claim;
import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.frontier.Frontier;
import dev.costwright.forecasting.frontier.Point;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of the claim's calls some go to a model at a sixth of the price, which answers nine in ten
/// right: the more go there, the cheaper and the worse.
final class FrontierPartTest {
  private final FrontierPart part =
      new FrontierPart(
          (scenario, progress) ->
              Scenarios.frontier(
                  Scenarios.prepareDescribed(scenario, progress), Frontier.STEPS, progress),
          new Desk(Claim.atOnce(), _ -> {}, problem -> fail(problem.getMessage())));

  private static Opened routed() {
    Scenario claim = Claim.opened().scenario();
    Lever router = claim.levers().get(1).with("accuracy", "0.9");
    return Claim.opened(claim.with(List.of(router)));
  }

  @Test
  void hasNothingToTurnWhereNoLeverChangesAnswers() {
    Scenario claim = Claim.opened().scenario();
    part.show(Claim.opened(claim.with(claim.levers().subList(0, 1))));

    assertThat(part.model().answerProperty().get()).isInstanceOf(Answer.Empty.class);
  }

  @Test
  void listsTheWaysFromTheCheapestToTheBestAndTheScenarioAsItIs() {
    part.show(routed());

    assertThat(ways().isMeasured()).isTrue();
    assertThat(ways().lines()).last().matches(Ways.Way::isCurrent);
    assertThat(ways().lines().getFirst().point().quality())
        .isEqualTo(Fraction.parse("0.9").orElseThrow());
    assertThat(ways().saving(ways().lines().getFirst().point()).toPlainString())
        .isEqualTo("75000.00");
    assertThat(ways().settings(ways().frontier().current())).isEqualTo("Route simple calls 40 %");
  }

  @Test
  void aWayThatIsChosenIsAScenarioThatCostsWhatItSays() {
    part.show(routed());

    for (Ways.Way way : ways().lines()) {
      Point point = way.point();
      assertThat(Claim.opened(ways().set(point)).result().result()).isEqualTo(point.cost());
    }
  }

  @Test
  void sayWhenNoLeverTellsHowManyAnswersAreRight() {
    Scenario claim = Claim.opened().scenario();
    part.show(Claim.opened(claim.with(claim.levers().subList(1, 2))));

    assertThat(ways().isMeasured()).isFalse();
    assertThat(ways().frontier().notes()).containsExactly(Frontier.UNMEASURED);
    assertThat(ways().frontier().asGoodForLess()).isEmpty();
    assertThat(ways().tables().getFirst().rows())
        .allSatisfy(row -> assertThat(row.getLast()).isEqualTo(ReportTable.Cell.ABSENT));
  }

  @ParameterizedTest
  @CsvSource({"1, 100.00 %", "0.999999, > 99.99 %", "0.96, 96.00 %", "0, 0.00 %"})
  void notQuiteAllIsNeverAll(String quality, String shown) {
    assertThat(Ways.percent(Fraction.parse(quality).orElseThrow())).isEqualTo(shown);
  }

  private Ways ways() {
    return part.model().answerProperty().get() instanceof Answer.Filled<Ways>(Ways ways)
        ? ways
        : fail("no frontier");
  }
}
