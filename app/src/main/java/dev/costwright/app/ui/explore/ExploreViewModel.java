package dev.costwright.app.ui.explore;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Answering;
import dev.costwright.app.uikit.Background;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;

/// State of the screen: what is asked, and what the ledger answers.
final class ExploreViewModel implements Answering<Exploration> {
  private final ExploreFigures figures;
  private final Background background;
  private final AnswerModel<Exploration> answers;
  private final Map<List<Dimension>, List<List<String>>> colours = new HashMap<>();
  private Cut cut = Cut.FIRST;

  ExploreViewModel(ExploreSource source, Background background) {
    this.figures = new ExploreFigures(source);
    this.background = background;
    this.answers = new AnswerModel<>(background, "explore.task.load");
  }

  @Override
  public ReadOnlyObjectProperty<Answer<Exploration>> answerProperty() {
    return answers.answerProperty();
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

  void use(TrueUp trueUp) {
    ask(cut.withTrueUp(trueUp));
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
  @Override
  public void load() {
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
    background.run("explore.task.why", _ -> figures.why(shown, key, step, cell), onDone, onProblem);
  }

  /// Writes the rows behind what is shown, in the form of FOCUS.
  void exportFocus(Exploration shown, Path file, Consumer<CostwrightException> onProblem) {
    background.run(
        "explore.task.focus",
        progress -> figures.exportFocus(shown, file, progress),
        _ -> {},
        onProblem);
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
    answers.ask(_ -> figures.load(wanted));
  }
}
