package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.workbench.TrueUps;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How detail meets the money of another layer, and what each choice leaves.
final class TrueUpViewModel {
  /// @param notInDetail what the choice leaves of all time
  record Choice(TrueUp trueUp, Money notInDetail) {}

  /// @param choices the one that holds among them
  record Shown(TrueUp current, List<Choice> choices) {
    static Shown of(TrueUps trueUps) {
      TrueUp current = trueUps.current();
      return new Shown(
          current,
          Stream.of(TrueUp.REMAINDER, current.isScaled() ? current : TrueUp.SCALED)
              .map(one -> new Choice(one, trueUps.of(one).notInDetail()))
              .toList());
    }
  }

  private final Supplier<TrueUps> trueUps;
  private final Background background;
  private final Runnable onChange;
  private final Consumer<Trouble> trouble;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param onChange hears that all figures are stale
  /// @param trouble hears what went wrong
  TrueUpViewModel(
      Supplier<TrueUps> trueUps,
      Background background,
      Runnable onChange,
      Consumer<Trouble> trouble) {
    this.trueUps = trueUps;
    this.background = background;
    this.onChange = onChange;
    this.trouble = trouble;
  }

  /// Empty until it was read.
  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void refresh() {
    read(() -> {}, _ -> {});
  }

  void choose(TrueUp wanted) {
    read(onChange, desk -> desk.choose(wanted));
  }

  private void read(Runnable onDone, Consumer<TrueUps> change) {
    background.run(
        "settings.task.trueUp",
        _ -> {
          TrueUps desk = trueUps.get();
          change.accept(desk);
          return Shown.of(desk);
        },
        read -> {
          shown.set(Optional.of(read));
          onDone.run();
        },
        problem -> trouble.accept(Trouble.of("settings.failed.trueUp", problem)));
  }
}
