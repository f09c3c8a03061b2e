package dev.costwright.app.ui.close;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Trouble;
import java.time.YearMonth;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which month is looked at, and what the user does with it.
final class CloseViewModel implements Answering<Books> {
  private final CloseSource source;
  private final Background background;
  private final Navigation navigation;
  private final AnswerModel<Books> answers;
  private final StringProperty words = new SimpleStringProperty("");
  private Optional<YearMonth> month = Optional.empty();

  CloseViewModel(CloseSource source, Background background, Navigation navigation) {
    this.source = source;
    this.background = background;
    this.navigation = navigation;
    this.answers = new AnswerModel<>(background, "close.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Books>> answerProperty() {
    return answers.answerProperty();
  }

  /// The note of a month to close, the reason for one to reopen.
  StringProperty wordsProperty() {
    return words;
  }

  @Override
  public void load() {
    answers.ask(_ -> source.books(month));
  }

  void use(YearMonth wanted) {
    month = Optional.of(wanted);
    words.set("");
    load();
  }

  /// Locks the month as it is now.
  void close(YearMonth wanted) {
    String note = words.get().strip();
    change("close.task.close", wanted, () -> source.close(wanted, note));
  }

  /// Opens the month to change; needs a reason.
  void reopen(YearMonth wanted) {
    String reason = words.get().strip();
    change("close.task.reopen", wanted, () -> source.reopen(wanted, reason));
  }

  private void change(String titleKey, YearMonth wanted, Runnable work) {
    month = Optional.of(wanted);
    background.run(
        titleKey,
        _ -> {
          work.run();
          return wanted;
        },
        _ -> {
          words.set("");
          navigation.ledgerChanged();
        },
        problem -> navigation.report(Trouble.of("close.refused", problem)));
  }
}
