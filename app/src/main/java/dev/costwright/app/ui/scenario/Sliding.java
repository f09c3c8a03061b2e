package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.Progress;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What a lever does while its slider moves: the baseline is read once into sums of alike calls,
/// and only these are replayed at each place. The whole result follows when it is let go.
final class Sliding {
  private final ScenarioSource source;
  private final AnswerModel<Slid> answers;

  /// Where a slider is.
  ///
  /// @param place of its lever in the scenario's list
  /// @param change that the lever makes there to what the levers before it leave
  record Slid(int place, Money change) {}

  Sliding(ScenarioSource source, Background background) {
    this.source = source;
    this.answers = new AnswerModel<>(background, "scenarios.task.slide");
  }

  ReadOnlyObjectProperty<Answer<Slid>> answerProperty() {
    return answers.answerProperty();
  }

  /// Asks what a lever does at a place; of a lever that is off nothing is asked.
  void slide(Scenario open, int place, Fraction share) {
    Lever turned = Knob.turned(open.levers().get(place), share);
    if (turned.scope().isOn()) {
      answers.ask(progress -> Optional.of(new Slid(place, change(open, turned, progress))));
    }
  }

  private Money change(Scenario open, Lever turned, Progress progress) {
    Prepared prepared = source.prepare(open, progress);
    List<Lever> levers =
        open.active().stream().map(one -> isSame(one, turned) ? turned : one).toList();
    int at = levers.indexOf(turned);
    return cost(prepared, levers.subList(0, at + 1)).minus(cost(prepared, levers.subList(0, at)));
  }

  private static boolean isSame(Lever one, Lever turned) {
    return one.scope().name().equals(turned.scope().name());
  }

  private static Money cost(Prepared prepared, List<Lever> levers) {
    return new Money(
        Int128.of(prepared.replay().cost(levers)), prepared.replay().baseline().currency());
  }
}
