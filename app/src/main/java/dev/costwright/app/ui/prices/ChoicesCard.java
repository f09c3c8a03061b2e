package dev.costwright.app.ui.prices;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Lines with their check boxes, chips that narrow them, what is to know of the selected one, and
/// the buttons that take the chosen over.
final class ChoicesCard<T> extends VBox {
  private final Choices<T> choices;
  private final DataTable<T> table;
  private final Function<T, String> remark;
  private final String groupKeys;
  private final HBox chips = Ui.row(8);
  private final StackPane holder;
  private final Button accept = Ui.button("", Feather.CHECK, "accent");
  private final Label remarks = Ui.paragraph("", "secondary");
  private List<T> listed = List.of();

  /// @param groupKeys stem of the names of the groups
  /// @param remark what to say of a line below the table
  ChoicesCard(
      OffersViewModel model,
      Choices<T> choices,
      DataTable<T> table,
      String groupKeys,
      Function<T, String> remark) {
    this.choices = choices;
    this.table = table;
    this.remark = remark;
    this.groupKeys = groupKeys;
    this.holder = new StackPane(table);
    getStyleClass().add("card");
    setMinHeight(0);
    holder.getStyleClass().addAll("card-body", "flush");
    table.setId("prices-offers");
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    table.getSelectionModel().selectedItemProperty().subscribe(_ -> showRemark());
    getChildren().addAll(head(), Ui.grow(holder), foot(model));
    choices.groupProperty().subscribe(_ -> showLines());
    choices.chosenProperty().subscribe(_ -> showChosen());
  }

  /// Adds a chip that shows something else in the table's place.
  ChoicesCard<T> withOther(String name, DataTable<?> other) {
    ToggleButton chip = Ui.chip(name);
    chip.setId("prices-offers-other");
    chip.setToggleGroup(((ToggleButton) chips.getChildren().getFirst()).getToggleGroup());
    chip.selectedProperty().subscribe(isOn -> holder.getChildren().setAll(isOn ? other : table));
    chips.getChildren().add(chip);
    return this;
  }

  private HBox head() {
    ToggleGroup one = new ToggleGroup();
    for (Choices.Group<T> group : choices.groups()) {
      chips.getChildren().add(chip(group, one));
    }
    one.selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                one.selectToggle(before);
              }
            });
    HBox head = new HBox(8, chips, Ui.spacer(), TableMenu.button(table));
    head.setPadding(new Insets(12, 16, 6, 16));
    return head;
  }

  private ToggleButton chip(Choices.Group<T> group, ToggleGroup one) {
    ToggleButton chip =
        Ui.chip(
            Messages.text(
                "prices.chip",
                Messages.text(groupKeys + group.key()),
                Amounts.count(choices.count(group))));
    chip.setId("prices-offers-" + group.key());
    chip.setToggleGroup(one);
    chip.setSelected(group.equals(choices.groupProperty().get()));
    chip.setOnAction(_ -> choices.show(group));
    return chip;
  }

  private HBox foot(OffersViewModel model) {
    Button all = Ui.button(Messages.text("prices.offers.toggle"), "flat");
    all.setId("prices-offers-toggle");
    all.setOnAction(_ -> choices.toggle(choices.shown()));
    Button back = Ui.button(Messages.text("prices.offers.back"), Feather.ARROW_LEFT);
    back.setId("prices-offers-back");
    back.setOnAction(_ -> model.close());
    accept.setId("prices-offers-accept");
    accept.setOnAction(_ -> model.accept());
    remarks.setMinWidth(0);
    remarks.setId("prices-offers-remark");
    HBox foot = new HBox(8, remarks, Ui.spacer(), all, back, accept);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setPadding(new Insets(10, 16, 12, 16));
    return foot;
  }

  private void showLines() {
    listed = choices.shown();
    table.show(listed);
    showRemark();
  }

  private void showChosen() {
    int count = choices.chosen().size();
    accept.setText(Messages.text("prices.offers.accept", count));
    accept.setAccessibleText(accept.getText());
    accept.setDisable(count == 0);
    table.refresh();
  }

  private void showRemark() {
    remarks.setText(
        table.selected().stream()
            .findFirst()
            .map(remark)
            .orElseGet(() -> Messages.text("prices.offers.help")));
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && !table.selected().isEmpty()) {
      choices.toggle(table.selected());
      event.consume();
    }
  }
}
