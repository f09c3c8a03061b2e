package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Background;
import dev.costwright.model.ledger.HiddenRows;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The rows of the chosen import that do not count, a page at a time, and the user's word on what
/// counts in place of what.
public final class HiddenViewModel {
  static final int PAGE = 200;

  private final ImportDesk desk;
  private final Background background;
  private final Consumer<Outcome> outcome;
  private final AnswerModel<HiddenPage> answers;
  private final ReadOnlyObjectWrapper<Optional<ImportRecord>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Optional<HiddenReason> reason = Optional.empty();
  private long skipped;

  /// @param outcome hears how each thing that the user started ended
  HiddenViewModel(ImportDesk desk, Background background, Consumer<Outcome> outcome) {
    this.desk = desk;
    this.background = background;
    this.outcome = outcome;
    this.answers = new AnswerModel<>(background, "importing.task.hidden");
  }

  /// The import whose rows are shown.
  public ReadOnlyObjectProperty<Optional<ImportRecord>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// Whether a choice is being written.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Answer<HiddenPage>> answerProperty() {
    return answers.answerProperty();
  }

  /// Keeps to the chosen import, or takes the newest with rows that do not count, and reads again.
  void follow(List<ImportRecord> imports) {
    Optional<ImportRecord> kept =
        file.get()
            .flatMap(
                chosen -> imports.stream().filter(entry -> entry.id() == chosen.id()).findFirst())
            .or(() -> first(imports));
    file.set(kept);
    load();
  }

  private static Optional<ImportRecord> first(List<ImportRecord> imports) {
    return imports.stream()
        .filter(HistoryViewModel::canUndo)
        .filter(entry -> entry.rows().duplicate() + entry.rows().superseded() > 0)
        .findFirst()
        .or(() -> imports.stream().findFirst());
  }

  /// Shows the rows of another import.
  void choose(ImportRecord entry) {
    if (file.get().map(ImportRecord::id).filter(id -> id == entry.id()).isEmpty()) {
      file.set(Optional.of(entry));
      reason = Optional.empty();
      skipped = 0;
      load();
    }
  }

  /// Shows the rows that are hidden for another reason.
  void show(HiddenReason wanted) {
    reason = Optional.of(wanted);
    skipped = 0;
    load();
  }

  void nextPage() {
    skipped = shownFrom() + PAGE;
    load();
  }

  void previousPage() {
    skipped = Math.max(0, shownFrom() - PAGE);
    load();
  }

  private long shownFrom() {
    return answers.value().map(HiddenPage::skipped).orElse(0L);
  }

  /// Reads the page again; what is shown stays until the answer is there.
  void load() {
    Optional<HiddenReason> wanted = reason;
    long before = skipped;
    file.get().ifPresent(entry -> answers.ask(_ -> Optional.of(page(entry, wanted, before))));
  }

  private HiddenPage page(ImportRecord entry, Optional<HiddenReason> wanted, long before) {
    List<HiddenReason> there =
        desk.hidden(entry.id(), Optional.empty(), 0, 0).sums().stream()
            .map(HiddenRows.Sum::reason)
            .toList();
    Optional<HiddenReason> shown =
        wanted.filter(there::contains).or(() -> there.stream().findFirst());
    long from = wanted.isEmpty() || shown.equals(wanted) ? before : 0;
    HiddenRows rows = desk.hidden(entry.id(), shown, from, PAGE);
    return new HiddenPage(entry, rows, desk.preferences(entry.id()), shown, from);
  }

  /// Lets the rows that are hidden for a reason count in place of what hides them.
  void prefer(ImportRecord entry, HiddenReason why) {
    write(
        entry,
        Outcome.Task.PREFER,
        () -> desk.prefer(entry.id(), why),
        why.remedy()
            .<Outcome>map(choice -> new Outcome.Preferred(entry, choice))
            .orElseGet(Outcome.None::new));
  }

  /// Lets the rules decide again.
  void reset(ImportRecord entry, Preference choice) {
    Arrays.stream(HiddenReason.values())
        .filter(why -> why.remedy().filter(choice::equals).isPresent())
        .findFirst()
        .ifPresent(
            why ->
                write(
                    entry,
                    Outcome.Task.RESET,
                    () -> desk.reset(entry.id(), why),
                    new Outcome.RulesStand(entry)));
  }

  private void write(ImportRecord entry, Outcome.Task task, Runnable work, Outcome done) {
    busy.set(true);
    background.run(
        "importing.task.count",
        _ -> {
          work.run();
          return entry;
        },
        _ -> {
          busy.set(false);
          skipped = 0;
          outcome.accept(done);
        },
        problem -> {
          busy.set(false);
          outcome.accept(Outcome.Failed.of(task, entry.source().name(), problem));
        });
  }
}
