package dev.costwright.app.ui.realised;

import dev.costwright.app.ui.realised.Outcomes.Offered;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.model.problem.CostwrightException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: the levers that are at work, and which one is looked at.
final class RealisedViewModel implements Answering<Outcomes> {
  private final RealisedSource source;
  private final Background background;
  private final AnswerModel<Outcomes> answers;
  private volatile String chosen = "";

  RealisedViewModel(RealisedSource source, Background background) {
    this.source = source;
    this.background = background;
    this.answers = new AnswerModel<>(background, "realised.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Outcomes>> answerProperty() {
    return answers.answerProperty();
  }

  @Override
  public void load() {
    answers.ask(
        progress -> Optional.of(new Outcomes(source.realised(progress), source.offered(), chosen)));
  }

  /// Looks at a lever; what it came to is known already.
  Outcomes choose(Outcomes found, String name) {
    chosen = name;
    return new Outcomes(found.levers(), found.open(), name);
  }

  /// Says that a lever is at work since a day, under its own name.
  void mark(Offered offered, LocalDate on, Consumer<CostwrightException> onProblem) {
    background.run(
        "realised.task.mark",
        _ -> {
          source.mark(offered, offered.lever(), on);
          return offered.lever();
        },
        name -> {
          chosen = name;
          load();
        },
        onProblem);
  }

  void remove(String name, Consumer<CostwrightException> onProblem) {
    background.run(
        "realised.task.mark",
        _ -> {
          source.remove(name);
          return name;
        },
        _ -> load(),
        onProblem);
  }
}
