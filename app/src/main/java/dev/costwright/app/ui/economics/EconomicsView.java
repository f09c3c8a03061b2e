package dev.costwright.app.ui.economics;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.economics.EconomicsKey;
import dev.costwright.model.economics.EconomicsRow;
import dev.costwright.model.economics.Reason;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Tiles, cost per unit over months beside published bands, and the month's profit and loss.
final class EconomicsView extends VBox {
  private static final double ROW_HEIGHT = 26;
  private static final int ROWS_SHOWN = 11;
  private static final double CARD_HEAD = 54;

  private final EconomicsViewModel model;
  private final UnitEconomics found;
  private final Navigation navigation;

  EconomicsView(EconomicsViewModel model, UnitEconomics found, Theme theme, Navigation navigation) {
    super(14);
    this.model = model;
    this.found = found;
    this.navigation = navigation;
    getStyleClass().add("page");
    HBox pictures =
        new HBox(
            16,
            Ui.weighted(new UnitCostChart(found, theme, this::explain).card(), 1),
            Ui.weighted(new BandsCard(found, theme).card(), 1.15));
    getChildren()
        .addAll(
            new EconomicsTiles(found, this::explain).row(),
            Ui.grow(pictures),
            profit(theme),
            foot());
  }

  private Node profit(Theme theme) {
    DataTable<EconomicsRow> table = new ProfitTable(found, theme, this::explain).table();
    HBox keys = new HBox(8);
    for (EconomicsKey key : EconomicsKey.values()) {
      keys.getChildren().add(chip(key));
    }
    VBox card =
        Ui.flushCard(
            Messages.text("economics.table"),
            Messages.text("economics.table.hint"),
            table,
            keys,
            TableMenu.button(table));
    double height = (Math.min(found.month().rows().size(), ROWS_SHOWN) + 2) * ROW_HEIGHT;
    card.setMinHeight(height + CARD_HEAD);
    card.setPrefHeight(height + CARD_HEAD);
    return card;
  }

  private ToggleButton chip(EconomicsKey key) {
    ToggleButton chip = Ui.chip(Messages.text("economics.by." + key.id()));
    chip.setId("by-" + key.id());
    chip.setSelected(key == found.question().by());
    chip.setOnAction(_ -> model.use(key));
    return chip;
  }

  /// Says what the dashes of the table mean.
  private Node foot() {
    Label words = Ui.paragraph(dashes(), "caption");
    words.setMinWidth(0);
    HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
    return new HBox(16, words, Ui.text(Messages.text("economics.foot.why"), "caption"));
  }

  private String dashes() {
    String reasons =
        Stream.concat(found.month().rows().stream(), Stream.of(found.month().total()))
            .flatMap(
                row ->
                    Stream.of(row.cost().reason(), row.unitCost().reason(), row.margin().reason()))
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(Reason::text)
            .collect(Collectors.joining(" · "));
    return reasons.isEmpty() ? "" : Amounts.DASH + " " + reasons;
  }

  private void explain(Node near, EconomicsRow row) {
    model.explain(
        found,
        row,
        why -> new WhyPopOver(why).show(near),
        problem -> navigation.report(Trouble.of("economics.failed", problem)));
  }
}
