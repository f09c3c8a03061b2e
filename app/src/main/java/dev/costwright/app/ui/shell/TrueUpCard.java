package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.TrueUp;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Chooses how detail meets the money of another layer.
final class TrueUpCard extends VBox {
  private final TrueUpViewModel model;
  private final VBox choices = new VBox(4);

  TrueUpCard(TrueUpViewModel model) {
    this.model = model;
    VBox body =
        new VBox(8, choices, Ui.paragraph(Messages.text("settings.trueUp.note"), "caption"));
    getChildren()
        .add(
            Ui.card(Messages.text("settings.trueUp"), Messages.text("settings.trueUp.hint"), body));
    model.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
  }

  private void show(TrueUpViewModel.Shown shown) {
    ToggleGroup group = new ToggleGroup();
    choices.getChildren().clear();
    for (TrueUpViewModel.Choice choice : shown.choices()) {
      RadioButton button = new RadioButton(name(choice.trueUp()));
      button.setId("settings-true-up-" + choice.trueUp().manner().id());
      button.setToggleGroup(group);
      button.setSelected(choice.trueUp().equals(shown.current()));
      button.setOnAction(_ -> model.choose(choice.trueUp()));
      choices
          .getChildren()
          .addAll(
              button,
              Ui.paragraph(
                  Messages.text("settings.trueUp.left", Amounts.exact(choice.notInDetail())),
                  "caption"));
    }
  }

  private static String name(TrueUp trueUp) {
    return trueUp.isScaled()
        ? Messages.text(
            "settings.trueUp.scaled",
            trueUp.lowest().toPlainString(),
            trueUp.highest().toPlainString())
        : Messages.text("settings.trueUp.remainder");
  }
}
