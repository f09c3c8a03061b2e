package dev.costwright.app.ui.explore;

import dev.costwright.app.uikit.Background;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// State of the screen: what is asked, and what the ledger answers.
final class ExploreViewModel {
  /// What the screen shows.
  sealed interface State {
    record Loading() implements State {}

    /// The ledger has no facts yet.
    record Empty() implements State {}

    record Filled(Exploration exploration) implements State {}

    record Failed(CostwrightException problem) implements State {}
  }

  private final ExploreFigures figures;
  private final Background background;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Loading());
  private final Map<List<Dimension>, List<List<String>>> colours = new HashMap<>();
  private Cut cut = Cut.FIRST;
  private Optional<Background.Job> job = Optional.empty();

  ExploreViewModel(ExploreSource source, Background background) {
    this.figures = new ExploreFigures(source);
    this.background = background;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  Cut cut() {
    return cut;
  }

  void toggle(Dimension dimension) {
    ask(cut.toggled(dimension));
  }

  void use(TimeGrain grain) {
    ask(cut.withGrain(grain));
  }

  void use(Reach reach) {
    ask(cut.withReach(reach));
  }

  void use(LayerChoice layer) {
    ask(cut.withLayer(layer));
  }

  void clearFilters() {
    ask(cut.withoutFilters());
  }

  /// Keeps a value of a facet, or leaves it out.
  void toggle(Facet facet, String value) {
    Set<String> known =
        facet.values().stream()
            .map(Facet.Value::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> kept =
        facet.values().stream()
            .filter(Facet.Value::isKept)
            .map(Facet.Value::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!kept.remove(value)) {
      kept.add(value);
    }
    ask(cut.keeping(facet.dimension(), kept, known));
  }

  /// Asks the ledger again; an older question still running is given up.
  void load() {
    ask(cut);
  }

  /// Looks up what stands behind a cell.
  void explain(
      Exploration shown,
      List<String> key,
      LocalDate step,
      Pivot.Cell cell,
      Consumer<Why> onDone,
      Consumer<CostwrightException> onProblem) {
    background.run(
        "explore.task.why", _ -> figures.why(shown.query(), key, step, cell), onDone, onProblem);
  }

  /// The place of a key's colour; it stays the same under every filter. Remainders have none.
  int colour(List<Dimension> by, Grid.Line line) {
    if (line.isRemainder()) {
      return Integer.MAX_VALUE;
    }
    List<List<String>> known = colours.computeIfAbsent(by, _ -> new ArrayList<>());
    if (!known.contains(line.key())) {
      known.add(line.key());
    }
    return known.indexOf(line.key());
  }

  private void ask(Cut wanted) {
    cut = wanted;
    job.ifPresent(Background.Job::cancel);
    job =
        Optional.of(
            background.run(
                "explore.task.load",
                progress -> {
                  if (progress.isCancelled()) {
                    throw new CancelledException("A newer question was asked.");
                  }
                  return figures.load(wanted);
                },
                found -> answer(wanted, found),
                problem -> fail(wanted, problem)));
  }

  private void answer(Cut asked, Optional<Exploration> found) {
    if (asked.equals(cut)) {
      state.set(found.<State>map(State.Filled::new).orElseGet(State.Empty::new));
    }
  }

  private void fail(Cut asked, CostwrightException problem) {
    if (asked.equals(cut) && !(problem instanceof CancelledException)) {
      state.set(new State.Failed(problem));
    }
  }
}
