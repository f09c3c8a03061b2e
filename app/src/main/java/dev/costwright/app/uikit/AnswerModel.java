package dev.costwright.app.uikit;

import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Asks one question after the other in the background and shows the answer to the last one.
/// What is shown stays until the next answer is there.
///
/// @param <T> what a full answer holds
public final class AnswerModel<T> {
  private final Background background;
  private final String titleKey;
  private final ReadOnlyObjectWrapper<Answer<T>> answer =
      new ReadOnlyObjectWrapper<>(new Answer.Loading<>());
  private Background.Job job = () -> {};
  private int asked;

  /// @param titleKey message that says what is being done, such as `explore.task.load`
  public AnswerModel(Background background, String titleKey) {
    this.background = background;
    this.titleKey = titleKey;
  }

  public ReadOnlyObjectProperty<Answer<T>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// The full answer that is shown, if one is.
  public Optional<T> value() {
    return answer.get() instanceof Answer.Filled<T>(T value)
        ? Optional.of(value)
        : Optional.empty();
  }

  /// Asks; an older question still running is given up.
  ///
  /// @param question its answer is empty when the ledger holds nothing to answer with
  public void ask(Background.Work<Optional<T>> question) {
    job.cancel();
    int number = ++asked;
    job =
        background.run(
            titleKey,
            progress -> {
              if (progress.isCancelled()) {
                throw new CancelledException("A newer question was asked.");
              }
              return question.run(progress);
            },
            found -> show(number, found),
            problem -> fail(number, problem));
  }

  private void show(int number, Optional<T> found) {
    if (number == asked) {
      answer.set(found.<Answer<T>>map(Answer.Filled::new).orElseGet(Answer.Empty::new));
    }
  }

  private void fail(int number, CostwrightException problem) {
    if (number == asked && !(problem instanceof CancelledException)) {
      answer.set(new Answer.Failed<>(problem));
    }
  }
}
