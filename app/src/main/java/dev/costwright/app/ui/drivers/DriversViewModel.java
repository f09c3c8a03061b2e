package dev.costwright.app.ui.drivers;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: what is asked, and what the ledger answers.
final class DriversViewModel implements Answering<Found> {
  private final DriversSource source;
  private final Background background;
  private final AnswerModel<Found> answers;
  private Question question = Question.FIRST;

  DriversViewModel(DriversSource source, Background background) {
    this.source = source;
    this.background = background;
    this.answers = new AnswerModel<>(background, "drivers.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Found>> answerProperty() {
    return answers.answerProperty();
  }

  Question question() {
    return question;
  }

  @Override
  public void load() {
    ask(question);
  }

  void toggle(Dimension dimension) {
    ask(question.toggled(dimension));
  }

  void use(YearMonth month) {
    ask(question.of(month));
  }

  void use(LayerChoice layer) {
    ask(question.in(layer));
  }

  private void ask(Question wanted) {
    question = wanted;
    answers.ask(_ -> source.ask(wanted));
  }

  /// A question about a figure of the page.
  @FunctionalInterface
  interface Asked {
    Why ask(DriversWhy why);
  }

  /// Looks up what a figure rests on.
  void explain(
      Drivers drivers, Asked asked, Consumer<Why> onDone, Consumer<CostwrightException> onProblem) {
    DriversWhy why = new DriversWhy(source, drivers);
    background.run("drivers.task.why", _ -> asked.ask(why), onDone, onProblem);
  }
}
