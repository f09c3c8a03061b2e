package dev.costwright.app.ui.whatif;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.workbench.Progress;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Asks one question about the open scenario, once for each state of it.
///
/// @param <T> what a full answer holds
public final class PartModel<T> {
  private final AnswerModel<T> answers;
  private final Question<T> question;
  private Optional<Opened> asked = Optional.empty();

  /// What is asked; empty when the scenario has nothing to answer with.
  @FunctionalInterface
  public interface Question<T> {
    Optional<T> of(Opened opened, Progress progress);
  }

  /// @param titleKey message that says what is being done
  public PartModel(Background background, String titleKey, Question<T> question) {
    this.answers = new AnswerModel<>(background, titleKey);
    this.question = question;
  }

  public ReadOnlyObjectProperty<Answer<T>> answerProperty() {
    return answers.answerProperty();
  }

  /// What was asked about last.
  public Optional<Opened> opened() {
    return asked;
  }

  public Optional<T> value() {
    return answers.value();
  }

  /// Asks, unless this is what was asked about last.
  public void show(Opened opened) {
    if (!asked.equals(Optional.of(opened))) {
      asked = Optional.of(opened);
      again();
    }
  }

  public void again() {
    asked.ifPresent(opened -> answers.askAnew(progress -> question.of(opened, progress)));
  }

  public void stop() {
    answers.stop();
  }
}
