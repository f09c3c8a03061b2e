package dev.costwright.app.ui.seek;

import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.seek.GoalSeek;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// State of goal seek: the open scenario, what was filled in, and what came of the last search.
final class SeekViewModel {
  private final BiFunction<Scenario, Progress, Prepared> reading;
  private final Consumer<Scenario> change;
  private final AnswerModel<Sought> answers;
  private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<SeekDraft.Read.Good>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private SeekDraft draft = SeekDraft.EMPTY;

  /// @param reading reads the baseline of a scenario
  SeekViewModel(BiFunction<Scenario, Progress, Prepared> reading, Desk desk) {
    this.reading = reading;
    this.change = desk.change();
    this.answers = new AnswerModel<>(desk.background(), "seek.task");
  }

  ReadOnlyObjectProperty<Answer<Sought>> answerProperty() {
    return answers.answerProperty();
  }

  ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /// What the last search was for; empty before the first one.
  ReadOnlyObjectProperty<Optional<SeekDraft.Read.Good>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// Why nothing is sought; empty text when something is.
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  SeekDraft draft() {
    return draft;
  }

  /// Another scenario is open, or the same one changed: a search that stands is made again.
  void show(Opened now) {
    if (!opened.get().equals(Optional.of(now))) {
      draft = draft.over(now);
      opened.set(Optional.of(now));
      boolean isStill =
          asked.get().filter(good -> SeekDraft.settings(now).contains(good.setting())).isPresent();
      if (isStill) {
        again();
      } else {
        asked.set(Optional.empty());
      }
    }
  }

  void fill(SeekDraft filled) {
    draft = filled;
  }

  /// Searches, or says what is missing.
  void seek() {
    switch (draft.read()) {
      case SeekDraft.Read.Good good -> {
        refusal.set("");
        asked.set(Optional.of(good));
        again();
      }
      case SeekDraft.Read.Bad(String message) -> refusal.set(message);
    }
  }

  void again() {
    asked.get().ifPresent(good -> opened.get().ifPresent(now -> ask(now, good)));
  }

  void stop() {
    answers.stop();
  }

  /// Turns the setting to what was found.
  void use(Sought sought) {
    sought.solved().ifPresent(change);
  }

  private void ask(Opened now, SeekDraft.Read.Good good) {
    answers.askAnew(
        progress -> {
          GoalSeek seek =
              new GoalSeek(
                  reading.apply(now.scenario(), progress),
                  good.setting().lever(),
                  good.setting().field().name());
          return Optional.of(
              new Sought(
                  now,
                  good.setting(),
                  Scenarios.seek(seek, good.goal(), good.from(), good.to(), progress)));
        });
  }
}
