package dev.costwright.app.ui.scenario;

import dev.costwright.app.ui.whatif.Knob;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: the open scenario, its earlier states, and what it comes to.
final class ScenarioViewModel implements Answering<Played> {
  /// The part that shows what the scenario comes to.
  static final String RESULT = "result";

  private final ScenarioSource source;
  private final Background background;
  private final AnswerModel<Played> answers;
  private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
  private final History history = new History();
  private final Replays replays;
  private final Sliding sliding;
  private Optional<Scenario> current = Optional.empty();
  private OptionalInt touched = OptionalInt.empty();
  private String part = RESULT;

  ScenarioViewModel(ScenarioSource source, Background background) {
    this.source = source;
    this.background = background;
    this.replays = new Replays(source);
    this.sliding = new Sliding(source, background);
    this.answers = new AnswerModel<>(background, "scenarios.task.load");
    // as the screen listens, and before it: what it shows is what is open
    answers.answerProperty().subscribe(() -> adopt(answers.answerProperty().get()));
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Played>> answerProperty() {
    return answers.answerProperty();
  }

  /// Counts up when other levers are to be shown, not when one of them is turned.
  ReadOnlyIntegerProperty openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /// Copies and files of the open scenario.
  ScenarioFiles files() {
    return new ScenarioFiles(this, source, background);
  }

  /// What levers do while sliders move.
  Sliding sliding() {
    return sliding;
  }

  /// What is shown of the open scenario.
  Optional<Played> played() {
    return answers.value();
  }

  Optional<Scenario> current() {
    return current;
  }

  /// Which way of looking at the scenario is in front.
  String part() {
    return part;
  }

  void look(String other) {
    part = other;
  }

  boolean canUndo() {
    return history.canUndo();
  }

  boolean canRedo() {
    return history.canRedo();
  }

  /// Replays anew; the ledger may have changed.
  @Override
  public void load() {
    replays.forget();
    ask();
  }

  /// Opens a scenario in place of the one that is open.
  void open(Scenario scenario) {
    if (!current.map(Levers::shown).equals(Optional.of(Levers.shown(scenario)))) {
      opened.set(opened.get() + 1);
    }
    change(scenario);
  }

  /// Opens a fresh one.
  void begin() {
    background.run(
        "scenarios.task.load",
        _ -> source.lastDay(),
        day -> day.ifPresent(last -> open(Starter.of(last))),
        _ -> {});
  }

  void rename(String name) {
    current
        .filter(open -> !name.isBlank() && !open.name().equals(name.strip()))
        .ifPresent(open -> change(open.named(name.strip())));
  }

  /// Writes down what the open scenario is about.
  void note(String text) {
    current
        .filter(open -> !open.notes().equals(text.strip()))
        .ifPresent(open -> change(open.noted(text.strip())));
  }

  /// Turns the knob of a lever.
  void turn(int place, Fraction share) {
    edit(place, lever -> Knob.turned(lever, share));
  }

  void turn(int place, Lever.State state) {
    edit(place, lever -> lever.within(lever.scope().with(state)));
  }

  /// Replays another window of the ledger.
  void replayOver(Baseline.Window window) {
    current
        .filter(open -> !open.baseline().equals(window))
        .ifPresent(open -> change(open.over(window)));
  }

  /// Lets a lever act on some calls only.
  ///
  /// @param chosen values by dimension; no value means all of that dimension
  void narrow(int place, Map<Dimension, Set<String>> chosen) {
    edit(place, lever -> Starter.narrowed(lever, chosen));
  }

  /// Adds a lever under a free name.
  void add(Lever lever) {
    rearrange(levers -> Optional.of(levers.plus(lever)));
  }

  void duplicate(int place) {
    rearrange(levers -> Optional.of(levers.duplicated(place)));
  }

  void remove(int place) {
    rearrange(levers -> Optional.of(levers.without(place)));
  }

  /// Lets a lever act before the one of its kind that it acts after.
  void moveEarlier(int place) {
    rearrange(levers -> levers.earlier(place));
  }

  void moveLater(int place) {
    rearrange(levers -> levers.later(place));
  }

  /// Gives a lever other settings.
  void replace(int place, Lever lever) {
    rearrange(levers -> Optional.of(levers.replaced(place, levers.asCostly(place, lever))));
  }

  /// The lever that the last rearrangement was about; asked once.
  OptionalInt touched() {
    OptionalInt last = touched;
    touched = OptionalInt.empty();
    return last;
  }

  private void rearrange(Function<Levers, Optional<Levers.Edited>> change) {
    current
        .map(Levers::new)
        .flatMap(change)
        .ifPresent(
            edited -> {
              touched = OptionalInt.of(edited.place());
              open(edited.scenario());
            });
  }

  void undo(Consumer<CostwrightException> onProblem) {
    history
        .back(current)
        .flatMap(this::go)
        .ifPresent(again -> write(() -> source.save(again), onProblem));
  }

  void redo(Consumer<CostwrightException> onProblem) {
    history
        .forth(current)
        .flatMap(this::go)
        .ifPresent(gone -> write(() -> source.remove(gone.name()), onProblem));
  }

  /// Takes what is kept under the open scenario's name out of the ledger and opens the scenario
  /// that was kept last; undo keeps it again.
  void delete(Consumer<CostwrightException> onProblem) {
    answers
        .value()
        .flatMap(Played::kept)
        .ifPresent(
            gone -> {
              history.add(new History.Step(current, Optional.of(gone)));
              current = Optional.empty();
              write(() -> source.remove(gone.name()), onProblem);
            });
  }

  /// Keeps the open scenario in the ledger.
  void save(Consumer<CostwrightException> onProblem) {
    current.ifPresent(open -> write(() -> source.save(open), onProblem));
  }

  /// A question about a figure of the open scenario.
  @FunctionalInterface
  interface Question {
    Why ask(ScenarioWhy why);
  }

  /// Looks up what a figure rests on.
  void explain(
      Played shown,
      Question question,
      Consumer<Why> onDone,
      Consumer<CostwrightException> onProblem) {
    ScenarioWhy why = new ScenarioWhy(shown, source);
    background.run("scenarios.task.why", _ -> question.ask(why), onDone, onProblem);
  }

  private void write(Runnable writing, Consumer<CostwrightException> onProblem) {
    background.run(
        "scenarios.task.save",
        _ -> {
          writing.run();
          return writing;
        },
        _ -> ask(),
        onProblem);
  }

  private void edit(int place, UnaryOperator<Lever> edit) {
    current.ifPresent(
        open -> {
          List<Lever> levers = new ArrayList<>(open.levers());
          levers.set(place, edit.apply(levers.get(place)));
          if (!levers.equals(open.levers())) {
            change(open.with(levers));
          }
        });
  }

  private void change(Scenario to) {
    history.add(new History.Step(current, Optional.empty()));
    current = Optional.of(to);
    ask();
  }

  /// @return what the step took out of the ledger
  private Optional<Scenario> go(History.Step step) {
    current = step.open();
    opened.set(opened.get() + 1);
    ask();
    return step.deleted();
  }

  private void adopt(Answer<Played> answer) {
    if (current.isEmpty() && answer instanceof Answer.Filled<Played>(Played played)) {
      current = Optional.of(played.scenario());
      opened.set(opened.get() + 1);
    }
  }

  private void ask() {
    Optional<Scenario> wanted = current;
    answers.ask(progress -> replays.play(wanted, progress));
  }
}
