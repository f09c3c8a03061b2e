package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.AnswerModel;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.usage.Layer;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which layer's money counts of each seller, account and month, and the user's word on it.
final class LayersViewModel {
  private final LayersSource source;
  private final Background background;
  private final Navigation navigation;
  private final AnswerModel<List<LayerMonth>> answers;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<String>> seller =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  LayersViewModel(LayersSource source, Background background, Navigation navigation) {
    this.source = source;
    this.background = background;
    this.navigation = navigation;
    this.answers = new AnswerModel<>(background, "reconcile.task.layers");
  }

  ReadOnlyObjectProperty<Answer<List<LayerMonth>>> answerProperty() {
    return answers.answerProperty();
  }

  /// Whether layers are in front, and not invoices.
  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// The seller whose months are listed; empty for all.
  ReadOnlyObjectProperty<Optional<String>> sellerProperty() {
    return seller.getReadOnlyProperty();
  }

  void turn() {
    shown.set(!shown.get());
  }

  /// Lists one seller's months or all, and reads them again.
  void load(Optional<String> only) {
    seller.set(only);
    load();
  }

  void load() {
    answers.ask(_ -> Optional.of(source.months()));
  }

  /// Lets a layer count in place of the rule; empty lets the rule stand again. A choice that stands
  /// already changes nothing.
  void choose(LayerMonth month, Optional<Layer> layer) {
    if (month.chosen().equals(layer)) {
      return;
    }
    background.run(
        "reconcile.task.layer",
        _ -> {
          source.choose(month, layer);
          return month;
        },
        _ -> navigation.ledgerChanged(),
        problem -> navigation.report(Trouble.of("reconcile.layers.failed", problem)));
  }
}
