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

  /// As {@link #ask}, about something else: what was shown of the one before goes at once.
  public void askAnew(Background.Work<Optional<T>> question) {
    answer.set(new Answer.Loading<>());
    ask(question);
  }

  /// Gives up the question that is still running.
  public void stop() {
    job.cancel();
  }

  private void show(int number, Optional<T> found) {
    if (number == asked) {
      answer.set(found.<Answer<T>>map(Answer.Filled::new).orElseGet(Answer.Empty::new));
    }
  }

  private void fail(int number, CostwrightException problem) {
    // what is shown stays when its successor is stopped; where nothing is shown yet, that is said
    boolean isShown = !(answer.get() instanceof Answer.Loading<T>);
    if (number == asked && !(problem instanceof CancelledException && isShown)) {
      answer.set(new Answer.Failed<>(problem));
    }
  }
}
