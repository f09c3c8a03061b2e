package dev.costwright.app.ui.bridge;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.SpendChange;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: what is asked, and what the ledger answers.
final class BridgeViewModel implements Answering<Bridged> {
  private final BridgeSource source;
  private final BridgeFigures figures;
  private final Background background;
  private final AnswerModel<Bridged> answers;
  private Question question = Question.FIRST;

  BridgeViewModel(BridgeSource source, Background background) {
    this.source = source;
    this.figures = new BridgeFigures(source);
    this.background = background;
    this.answers = new AnswerModel<>(background, "bridge.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Bridged>> answerProperty() {
    return answers.answerProperty();
  }

  /// Asks the ledger again; an older question still running is given up.
  @Override
  public void load() {
    ask(question);
  }

  void use(Span span) {
    ask(question.over(span));
  }

  /// @param monthly in USD; empty to begin with the period before
  void use(Optional<BigDecimal> monthly) {
    ask(question.against(monthly));
  }

  void use(LayerChoice layer) {
    ask(question.on(layer));
  }

  void use(Dimension by) {
    ask(question.by(by));
  }

  /// Keeps a value, or leaves it out.
  void toggle(Dimension dimension, String value) {
    ask(question.toggled(dimension, value));
  }

  void clearFilters() {
    ask(question.within(Map.of()));
  }

  /// The question of the next load; the split stays.
  void take(SpendChange change) {
    question =
        new Question(
            Optional.of(new Span(change.before(), change.after())),
            Optional.empty(),
            LayerChoice.BEST,
            change.where(),
            question.by());
  }

  /// Looks up what stands behind a figure.
  void explain(
      Bridged shown, Asked asked, Consumer<Why> onDone, Consumer<CostwrightException> onProblem) {
    background.run(
        "bridge.task.why", _ -> new BridgeWhy(source, shown).of(asked), onDone, onProblem);
  }

  private void ask(Question wanted) {
    question = wanted;
    answers.ask(_ -> figures.load(wanted));
  }
}
