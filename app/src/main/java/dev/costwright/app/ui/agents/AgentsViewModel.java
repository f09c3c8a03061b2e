package dev.costwright.app.ui.agents;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.model.agents.AgentQuestion;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.BaselineChoice;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.StepKind;
import dev.costwright.model.agents.TurnMean;
import dev.costwright.model.agents.Workflow;
import dev.costwright.model.problem.CostwrightException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// State of the screen: days and baseline asked for, the workflow looked at, and the answer.
final class AgentsViewModel implements Answering<AgentReport> {
  private final AgentsSource source;
  private final Background background;
  private final AnswerModel<AgentReport> answers;
  private final AgentsWhy why;
  private final ReadOnlyObjectWrapper<BaselineChoice> baseline =
      new ReadOnlyObjectWrapper<>(new BaselineChoice.Automatic());
  private final ReadOnlyObjectWrapper<AgentsReach> reach =
      new ReadOnlyObjectWrapper<>(AgentsReach.ALL);
  private Optional<String> chosen = Optional.empty();

  AgentsViewModel(AgentsSource source, Background background) {
    this.source = source;
    this.background = background;
    this.why = new AgentsWhy(source);
    this.answers = new AnswerModel<>(background, "agents.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<AgentReport>> answerProperty() {
    return answers.answerProperty();
  }

  ReadOnlyObjectProperty<BaselineChoice> baselineProperty() {
    return baseline.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<AgentsReach> reachProperty() {
    return reach.getReadOnlyProperty();
  }

  /// Single-turn workflows that can be measured against, as last heard.
  List<String> candidates() {
    return answers.value().map(AgentReport::candidates).orElse(List.of());
  }

  void use(BaselineChoice choice) {
    baseline.set(choice);
    load();
  }

  void use(AgentsReach wanted) {
    reach.set(wanted);
    load();
  }

  /// Asks the ledger again; an older question still running is given up.
  @Override
  public void load() {
    BaselineChoice choice = baseline.get();
    AgentsReach wanted = reach.get();
    answers.ask(
        _ ->
            source
                .lastDay()
                .flatMap(last -> source.report(new AgentQuestion(wanted.period(last), choice))));
  }

  /// Looks at one workflow from now on, also after the next answer.
  void choose(Workflow workflow) {
    chosen = Optional.of(workflow.name());
  }

  /// The workflow looked at: the chosen one, else the dearest.
  Workflow shown(AgentReport report) {
    return chosen.flatMap(report::workflow).orElseGet(() -> report.workflows().getFirst());
  }

  void explain(
      AgentReport report,
      Workflow workflow,
      Consumer<Why> onDone,
      Consumer<CostwrightException> onProblem) {
    background.run("agents.task.why", _ -> why.of(report, workflow), onDone, onProblem);
  }

  void explain(
      AgentReport report,
      RetryStorm storm,
      Consumer<Why> onDone,
      Consumer<CostwrightException> onProblem) {
    background.run("agents.task.why", _ -> why.of(report, storm), onDone, onProblem);
  }

  void explain(
      AgentReport report,
      Workflow workflow,
      StepKind step,
      Consumer<Why> onDone,
      Consumer<CostwrightException> onProblem) {
    background.run("agents.task.why", _ -> why.of(report, workflow, step), onDone, onProblem);
  }

  void explain(
      AgentReport report,
      Workflow workflow,
      TurnMean mean,
      Consumer<Why> onDone,
      Consumer<CostwrightException> onProblem) {
    background.run("agents.task.why", _ -> why.of(report, workflow, mean), onDone, onProblem);
  }

  void explain(AgentReport report, Consumer<Why> onDone, Consumer<CostwrightException> onProblem) {
    background.run("agents.task.why", _ -> why.of(report), onDone, onProblem);
  }
}
