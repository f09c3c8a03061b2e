package dev.costwright.app.ui.bands;

import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.whatif.PartModel;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.workbench.Progress;
import dev.costwright.forecasting.uncertainty.Uncertainty;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// State of the bands: what was drawn, and what is to be beaten.
final class BandsViewModel {
  /// The command's own.
  static final long SEED = 1;

  private final PartModel<Banded> drawn;
  private final ReadOnlyObjectWrapper<Answer<Banded>> answer =
      new ReadOnlyObjectWrapper<>(new Answer.Loading<>());
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private String typed = "";
  private Optional<BigDecimal> target = Optional.empty();

  /// @param draw empty when no setting of a lever that is on is a range
  BandsViewModel(BiFunction<Opened, Progress, Optional<Uncertainty>> draw, Background background) {
    this.drawn =
        new PartModel<>(
            background,
            "bands.task",
            (opened, progress) ->
                draw.apply(opened, progress).map(study -> Banded.of(opened, study)));
    drawn.answerProperty().subscribe(() -> show(drawn.answerProperty().get()));
  }

  ReadOnlyObjectProperty<Answer<Banded>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// Why the target that was typed is none; empty text when it is one.
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// As it was typed.
  String target() {
    return typed;
  }

  void show(Opened opened) {
    drawn.show(opened);
  }

  void again() {
    drawn.again();
  }

  void stop() {
    drawn.stop();
  }

  /// Asks how likely the scenario costs at most so much; nothing means as much as the baseline.
  void aimAt(String text) {
    if (text.equals(typed)) {
      return;
    }
    typed = text;
    String plain = text.strip().replace(",", "").replace("$", "");
    boolean isAmount = plain.matches("\\d{1,15}(\\.\\d{1,12})?");
    refusal.set(
        isAmount || plain.isEmpty() ? "" : Messages.text("bands.target.wrong", text.strip()));
    target = isAmount ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    show(drawn.answerProperty().get());
  }

  private void show(Answer<Banded> found) {
    answer.set(
        found instanceof Answer.Filled<Banded>(Banded banded)
            ? new Answer.Filled<>(banded.aimedAt(target.map(banded::money)))
            : found);
  }
}
