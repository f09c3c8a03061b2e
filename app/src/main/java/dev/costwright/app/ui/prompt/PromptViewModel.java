package dev.costwright.app.ui.prompt;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.forecasting.prompt.PromptTexts;
import java.time.YearMonth;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The two texts, which live as long as the window and nowhere else, and whose calls they are
/// priced at.
final class PromptViewModel implements Answering<Prompted> {
  private final PromptSource source;
  private final AnswerModel<Prompted> answers;
  private final StringProperty before = new SimpleStringProperty("");
  private final StringProperty after = new SimpleStringProperty("");
  private Asked asked = Asked.NOTHING;

  PromptViewModel(PromptSource source, Background background) {
    this.source = source;
    this.answers = new AnswerModel<>(background, "prompt.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Prompted>> answerProperty() {
    return answers.answerProperty();
  }

  StringProperty beforeProperty() {
    return before;
  }

  StringProperty afterProperty() {
    return after;
  }

  @Override
  public void load() {
    asked = asked.with(new PromptTexts(before.get(), after.get()));
    Asked question = asked;
    answers.ask(_ -> source.answer(question));
  }

  void use(Optional<String> feature) {
    asked = asked.of(feature);
    load();
  }

  void use(YearMonth month) {
    asked = asked.in(month);
    load();
  }
}
