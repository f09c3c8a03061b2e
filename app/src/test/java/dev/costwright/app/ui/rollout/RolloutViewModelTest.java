package dev.costwright.app.ui.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.ui.rollout.RolloutViewModel.Terms;
import dev.costwright.app.ui.rollout.RolloutViewModel.Typed;
import dev.costwright.app.ui.whatif.Claim;
import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.rollout.Rollout.Month;
import dev.costwright.model.problem.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The month of $90,000: alone, repeats save 27,000, routing 30,000, shorter prompts 15,000.
final class RolloutViewModelTest {
  private final List<Opened> changed = new ArrayList<>();
  private boolean isStopped;
  private final RolloutViewModel model =
      new RolloutViewModel(
          (scenario, progress) -> {
            if (isStopped) {
              throw new CancelledException("Stopped.");
            }
            return Scenarios.prepareDescribed(scenario, progress);
          },
          new Desk(
              Claim.atOnce(),
              scenario -> changed.add(Claim.opened(scenario)),
              problem -> {
                throw problem;
              }));

  private static final Map<String, Typed> TYPED =
      Map.of(
          "Answer repeats", new Typed("$27,000", ""),
          "Route simple calls", new Typed("60000", "0"),
          "Shorter prompts", new Typed("3000", ""));

  private void showStated() {
    model.show(Claim.opened());
    model.state(TYPED);
    model.show(changed.getLast());
  }

  @Test
  void plansAtWhatLeversSayThatTheyTake() {
    showStated();
    model.plan(new Terms("", "8"));

    assertThat(planned().plan().steps())
        .extracting(
            step -> step.lever(), step -> Planned.months(step.payback()), step -> step.built())
        .containsExactly(
            tuple("Shorter prompts", "0.2 months", Optional.of(1)),
            tuple("Answer repeats", "1.2 months", Optional.of(4)),
            tuple("Route simple calls", "3.4 months", Optional.of(7)));
    assertThat(planned().plan().months().getLast().cash().toPlainString()).isEqualTo("125500.00");
    assertThat(planned().plan().unstated()).isEmpty();
  }

  @Test
  void whatIsNotStatedIsNamedAndNotZero() {
    model.show(Claim.opened());

    assertThat(planned().plan().unstated())
        .containsExactlyInAnyOrder("Answer repeats", "Route simple calls", "Shorter prompts");
    assertThat(planned().plan().steps()).allSatisfy(step -> assertThat(step.stated()).isEmpty());
  }

  @Test
  void whatLeversTakeIsPartOfTheScenarioAndItsFile() {
    showStated();

    Lever repeats = changed.getLast().active().getFirst();
    assertThat(Typed.of(repeats)).isEqualTo(new Typed("27000", "0"));
    assertThat(changed.getLast().scenario().toJson())
        .contains("\"effort\" : {", "\"once\" : \"27000\"");
    assertThat(changed.getLast().result()).isEqualTo(Claim.opened().result());

    int before = changed.size();
    model.state(TYPED);
    assertThat(changed).hasSize(before);
    model.state(Map.of("Answer repeats", new Typed(" ", "")));
    assertThat(changed.getLast().active().getFirst().scope().effort()).isEmpty();
  }

  @Test
  void moreCashBuildsSooner() {
    showStated();
    model.plan(new Terms("$90,000", "8"));

    assertThat(planned().plan().months().getFirst().built())
        .containsExactly("Shorter prompts", "Answer repeats", "Route simple calls");
    assertThat(planned().plan().opening().toPlainString()).isEqualTo("90000.00");
  }

  @Test
  void refusesWhatCannotBeReadAndKeepsThePlan() {
    showStated();
    Planned before = planned();
    model.plan(new Terms("much", "8"));
    assertThat(model.refusalProperty().get()).contains("amount such as 5000");
    model.plan(new Terms("", "121"));
    assertThat(model.refusalProperty().get()).contains("1 to 120 months");
    assertThat(planned()).isEqualTo(before);
    assertThat(new Typed("-5", "").isGood()).isFalse();

    model.plan(new Terms("", "12"));
    assertThat(model.refusalProperty().get()).isEmpty();
  }

  @Test
  void withoutALeverThereIsNothingToPlan() {
    Opened opened = Claim.opened();
    List<Lever> off =
        opened.scenario().levers().stream()
            .map(lever -> lever.within(lever.scope().with(Lever.State.OFF)))
            .toList();
    model.show(Claim.opened(opened.scenario().with(off)));

    assertThat(model.answerProperty().get()).isInstanceOf(Answer.Empty.class);
  }

  @Test
  void aPlanThatWasStoppedSaysSoAndCanBeginAgain() {
    isStopped = true;
    model.show(Claim.opened());
    assertThat(model.answerProperty().get()).isInstanceOf(Answer.Failed.class);

    isStopped = false;
    model.again();
    assertThat(model.answerProperty().get()).isInstanceOf(Answer.Filled.class);
  }

  @Test
  void everyFigureSaysWhy() {
    showStated();
    RolloutWhy why = new RolloutWhy(planned());

    assertThat(why.lever(planned().lines().get(1)).lines())
        .extracting(Why.Line::label, Why.Line::value)
        .contains(
            tuple("After", "Shorter prompts"),
            tuple("Once", "27000.00 USD"),
            tuple("Payback", "1.2 months: once, divided by what it adds"));
    Month fourth = planned().plan().months().get(3);
    assertThat(why.month(fourth).lines())
        .extracting(Why.Line::label, Why.Line::value)
        .contains(tuple("Net", fourth.net().toString()), tuple("Built", "Answer repeats"));
    assertThat(why.adds().lines()).extracting(Why.Line::label).contains("Route simple calls");
  }

  @Test
  void isWrittenWithEveryAssumption() {
    showStated();

    assertThat(planned().tables())
        .extracting(ReportTable::title)
        .containsExactly("Roll-out", "Cash by month", "What it rests on", "Assumptions");
    assertThat(planned().tables().getLast().rows().toString()).contains("effort.once", "27000");
  }

  private Planned planned() {
    return model.answerProperty().get() instanceof Answer.Filled<Planned>(Planned planned)
        ? planned
        : fail("no plan");
  }
}
