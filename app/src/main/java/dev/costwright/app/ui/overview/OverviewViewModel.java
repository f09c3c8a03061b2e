package dev.costwright.app.ui.overview;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.problem.CostwrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// State of the overview: loading, empty, filled or failed.
final class OverviewViewModel {
  /// What the screen shows.
  sealed interface State {
    record Loading() implements State {}

    /// The ledger has no facts yet.
    record Empty() implements State {}

    record Filled(Overview overview) implements State {}

    record Failed(CostwrightException problem) implements State {}
  }

  private final OverviewFigures figures;
  private final Background background;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Loading());

  OverviewViewModel(OverviewSource source, Background background) {
    this.figures = new OverviewFigures(source);
    this.background = background;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Reads all figures again; those shown stay until the new ones are there.
  void load() {
    background.run(
        "overview.task.load",
        _ -> figures.load(),
        found -> state.set(toState(found)),
        problem -> state.set(new State.Failed(problem)));
  }

  private static State toState(Optional<Overview> found) {
    return found.<State>map(State.Filled::new).orElseGet(State.Empty::new);
  }

  /// What needs a look, most pressing first.
  static List<Attention> attention(Overview overview) {
    Coverage coverage = overview.coverage();
    List<Attention> found = new ArrayList<>();
    if (coverage.unpricedFacts() > 0) {
      found.add(unpriced(coverage));
    }
    if (coverage.untagged().signum() > 0) {
      found.add(
          new Attention(
              Tone.WARNING,
              Messages.text(
                  "overview.attention.untagged",
                  Amounts.share(coverage.untagged(), coverage.total())),
              Messages.text("overview.attention.untagged.why", Amounts.exact(coverage.untagged())),
              "explore"));
    }
    if (coverage.notInDetail().signum() != 0) {
      found.add(
          new Attention(
              Tone.INFO,
              Messages.text(
                  "overview.attention.notInDetail", Amounts.exact(coverage.notInDetail())),
              Messages.text("overview.attention.notInDetail.why"),
              "explore"));
    }
    coverage
        .unconverted()
        .forEach(
            money ->
                found.add(
                    new Attention(
                        Tone.WARNING,
                        Messages.text("overview.attention.unconverted", money.toString()),
                        Messages.text("overview.attention.unconverted.why"),
                        "explore")));
    return found;
  }

  private static Attention unpriced(Coverage coverage) {
    String models =
        coverage.unpriced().stream()
            .map(Coverage.Unpriced::model)
            .distinct()
            .limit(3)
            .collect(Collectors.joining(", "));
    long tokens = coverage.unpriced().stream().mapToLong(Coverage.Unpriced::tokens).sum();
    return new Attention(
        Tone.WARNING,
        Messages.text(
            "overview.attention.unpriced",
            Amounts.count(
                coverage.unpriced().stream().map(Coverage.Unpriced::model).distinct().count())),
        Messages.text("overview.attention.unpriced.why", models, Amounts.briefCount(tokens)),
        "prices");
  }
}
