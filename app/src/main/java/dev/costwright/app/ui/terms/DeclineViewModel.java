package dev.costwright.app.ui.terms;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.forecasting.decline.PriceDecline;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// How fast list prices fall.
final class DeclineViewModel implements Answering<List<PriceDecline>> {
  private final TermsDesk desk;
  private final AnswerModel<List<PriceDecline>> answer;

  DeclineViewModel(TermsDesk desk, Background background) {
    this.desk = desk;
    this.answer = new AnswerModel<>(background, "terms.decline.task");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<List<PriceDecline>>> answerProperty() {
    return answer.answerProperty();
  }

  @Override
  public void load() {
    answer.ask(_ -> Optional.of(desk.declines()));
  }
}
