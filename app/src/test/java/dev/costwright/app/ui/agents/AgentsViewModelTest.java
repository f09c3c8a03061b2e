package dev.costwright.app.ui.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.model.agents.AgentQuestion;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.BaselineChoice;
import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AgentsViewModelTest {
  private final FakeSource source = new FakeSource(Optional.of(Reports.TWO_AGENTS));
  private final AgentsViewModel model = model(source);

  @Test
  void saysThatALedgerWithoutSessionsIsEmpty() {
    AgentsViewModel none = model(new FakeSource(Optional.empty()));
    none.load();
    assertThat(none.answerProperty().get()).isEqualTo(new Answer.Empty<>());
  }

  @Test
  void asksForAllDaysAndAnAutomaticBaselineAtFirst() {
    model.load();
    assertThat(source.asked()).containsExactly(AgentQuestion.everything());
    assertThat(model.candidates()).containsExactly("chat", "search");
  }

  @Test
  void asksAgainWithTheChosenBaselineAndMonths() {
    model.use(new BaselineChoice.OfCall(500, 400));
    model.use(AgentsReach.QUARTER);
    assertThat(source.asked().getLast())
        .isEqualTo(
            new AgentQuestion(
                Optional.of(
                    Period.utc(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-10-08"))),
                new BaselineChoice.OfCall(500, 400)));
  }

  @Test
  void looksAtTheDearestWorkflowUntilAnotherIsChosen() {
    AgentReport report = Reports.TWO_AGENTS;
    assertThat(model.shown(report).name()).isEqualTo("writer");
    model.choose(report.workflows().getLast());
    assertThat(model.shown(report).name()).isEqualTo("clerk");
  }

  @Test
  void saysWhyAStormIsOne() {
    List<Why> told = new ArrayList<>();
    model.explain(
        Reports.TWO_AGENTS,
        Reports.TWO_AGENTS.storms().getFirst(),
        told::add,
        problem -> {
          throw problem;
        });
    assertThat(told.getFirst().title())
        .isEqualTo("Retry storm, clerk, 16 Sep 2026, 13:25–16:32 UTC");
    assertThat(told.getFirst().lines())
        .contains(
            new Why.Line("Exact", "5.824 USD"),
            new Why.Line("Rows behind it", "698"),
            new Why.Line("Repeats in an ordinary hour", "0.01"),
            new Why.Line("Chance in ordinary times", "< 10⁻¹⁵"),
            new Why.Line("Money that logs see", "75.0 %"));
  }

  static AgentsViewModel model(AgentsSource source) {
    return new AgentsViewModel(
        source,
        new Tasks(
            Runnable::run,
            Runnable::run,
            bug -> {
              throw new AssertionError(bug);
            }));
  }
}
