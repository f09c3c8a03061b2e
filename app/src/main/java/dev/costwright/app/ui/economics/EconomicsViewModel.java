package dev.costwright.app.ui.economics;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.model.economics.EconomicsKey;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.problem.CostwrightException;
import java.time.YearMonth;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: what is asked, and what the ledger answers.
final class EconomicsViewModel implements Answering<UnitEconomics> {
  private final EconomicsSource source;
  private final EconomicsFigures figures;
  private final Background background;
  private final AnswerModel<UnitEconomics> answers;
  private final AtomicBoolean hasMetrics = new AtomicBoolean();
  private Question question = Question.FIRST;

  EconomicsViewModel(EconomicsSource source, Background background) {
    this.source = source;
    this.figures = new EconomicsFigures(source);
    this.background = background;
    this.answers = new AnswerModel<>(background, "economics.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<UnitEconomics>> answerProperty() {
    return answers.answerProperty();
  }

  /// In which costs are reported.
  Currency currency() {
    return source.currency();
  }

  Question question() {
    return question;
  }

  /// Whether the ledger states users or revenue, as last heard.
  boolean hasMetrics() {
    return hasMetrics.get();
  }

  void use(EconomicsKey by) {
    ask(question.by(by));
  }

  void use(String unit) {
    ask(question.per(unit));
  }

  void use(YearMonth month) {
    ask(question.in(month));
  }

  /// Asks the ledger again; an older question still running is given up.
  @Override
  public void load() {
    ask(question);
  }

  /// Looks up what stands behind a row.
  void explain(
      UnitEconomics shown,
      EconomicsRow row,
      Consumer<Why> onDone,
      Consumer<CostwrightException> onProblem) {
    background.run("economics.task.why", _ -> figures.why(shown, row), onDone, onProblem);
  }

  private void ask(Question wanted) {
    question = wanted;
    answers.ask(
        _ -> {
          hasMetrics.set(figures.hasMetrics());
          return figures.load(wanted);
        });
  }
}
