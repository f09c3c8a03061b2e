package dev.costwright.app.ui.overview;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.LayerComparison;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The filled overview: tiles, the month so far, the layers, movers, what needs a look.
final class OverviewView extends VBox {
  private static final double ROW_HEIGHT = 30;

  /// Title and column heads of the card, with its foot.
  private static final double LAYERS_HEAD = 94;

  private static final double MOVERS_HEIGHT = 334;

  private final OverviewViewModel model;
  private final Overview overview;
  private final Navigation navigation;

  OverviewView(OverviewViewModel model, Overview overview, Theme theme, Navigation navigation) {
    super(16);
    getStyleClass().add("page");
    this.model = model;
    this.overview = overview;
    this.navigation = navigation;
    VBox left =
        new VBox(
            16,
            Ui.grow(new MonthChart(overview, theme, this::explain).card()),
            high(movers(), MOVERS_HEIGHT));
    double rows = overview.layers().size() * ROW_HEIGHT;
    VBox right = new VBox(16, high(layers(), LAYERS_HEAD + rows), Ui.grow(attention()));
    HBox columns = new HBox(16, Ui.weighted(left, 1.2), Ui.weighted(right, 1));
    getChildren()
        .addAll(new Tiles(overview, navigation::explain, this::explain).row(), Ui.grow(columns));
  }

  private void explain(Node near, OverviewViewModel.Question question) {
    model.explain(
        overview,
        question,
        why -> new WhyPopOver(why).show(near),
        problem -> navigation.report(Trouble.of("overview.failed", problem)));
  }

  private static Region high(Region card, double height) {
    card.setMinHeight(height);
    card.setPrefHeight(height);
    return card;
  }

  private Node row(Attention attention) {
    Feather sign = attention.tone() == Tone.INFO ? Feather.INFO : Feather.ALERT_TRIANGLE;
    Label why = Ui.paragraph(attention.why(), "caption");
    VBox words = new VBox(1, Ui.paragraph(attention.what(), "medium"), why);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button go = Ui.button(Messages.text(attention.screen() + ".title"), "link");
    go.setOnAction(_ -> navigation.open(attention.screen()));
    HBox row = new HBox(10, Ui.icon(sign, attention.tone().style()), words, go);
    row.setPadding(new Insets(7, 0, 7, 0));
    return row;
  }

  private VBox attention() {
    List<Attention> all = OverviewViewModel.attention(overview);
    VBox list = new VBox();
    for (Attention attention : all) {
      if (!list.getChildren().isEmpty()) {
        list.getChildren().add(Ui.divider());
      }
      list.getChildren().add(row(attention));
    }
    if (all.isEmpty()) {
      list.getChildren().add(Ui.paragraph(Messages.text("overview.attention.none"), "secondary"));
    }
    Label count =
        Ui.badge(String.valueOf(all.size()), all.isEmpty() ? Tone.POSITIVE : Tone.WARNING);
    return Ui.card(Messages.text("overview.attention"), "", list, count);
  }

  private VBox layers() {
    DataTable<LayerComparison> table =
        new DataTable<>(
            Messages.text("overview.layers"),
            List.of(
                DataColumn.text(
                    Messages.text("overview.layers.seller"), 110, LayerComparison::seller),
                layer(Layer.BILLED),
                layer(Layer.METERED),
                layer(Layer.OBSERVED),
                DataColumn.<LayerComparison>figure(
                        Messages.text("overview.layers.difference"), 96, OverviewView::difference)
                    .withStyles("strong")));
    table.show(overview.layers());
    table.setId("overview-layers");
    table.whenCellOpened((row, column) -> explainLayer(table, row, column));
    String month = Messages.text("overview.layers.hint", Tiles.monthBefore(overview));
    return Ui.flushCard(Messages.text("overview.layers"), month, table, TableMenu.button(table));
  }

  /// Only figures of a layer have rows of their own.
  private void explainLayer(Node near, LayerComparison row, int column) {
    Layer[] layers = {Layer.BILLED, Layer.METERED, Layer.OBSERVED};
    int place = column - 1;
    if (place >= 0 && place < layers.length && row.layers().containsKey(layers[place])) {
      explain(near, why -> why.layer(row.seller(), layers[place]));
    }
  }

  private static DataColumn<LayerComparison> layer(Layer layer) {
    return DataColumn.figure(
        Messages.text("evidence." + layer.name().toLowerCase(java.util.Locale.ROOT)),
        96,
        row -> cost(row, layer).map(CellValue::of).orElseGet(CellValue::absent));
  }

  private static Optional<Money> cost(LayerComparison row, Layer layer) {
    return Optional.ofNullable(row.layers().get(layer)).map(Pivot.Cell::cost);
  }

  private static CellValue difference(LayerComparison row) {
    return cost(row, Layer.BILLED)
        .flatMap(
            billed ->
                cost(row, Layer.METERED)
                    .or(() -> cost(row, Layer.OBSERVED))
                    .map(other -> (CellValue) new CellValue.Change(billed.minus(other))))
        .orElseGet(CellValue::absent);
  }

  private VBox movers() {
    DataTable<Mover> table =
        new DataTable<>(
            Messages.text("overview.movers"),
            List.of(
                DataColumn.text(Messages.text("overview.movers.what"), 150, Mover::value),
                DataColumn.<Mover>text(
                        Messages.text("overview.movers.kind"),
                        80,
                        mover -> Messages.text("dimension." + mover.dimension().id()))
                    .withStyles("muted"),
                DataColumn.money(Messages.text("overview.movers.cost"), 96, Mover::cost),
                DataColumn.<Mover>figure(
                        Messages.text("overview.movers.change"),
                        96,
                        mover -> new CellValue.Change(mover.change()))
                    .withNode(OverviewView::change)));
    table.setId("overview-movers");
    table.show(overview.movers());
    table.whenOpened(
        mover ->
            navigation.explain(
                overview.month().ofSameDays(Map.of(mover.dimension(), Set.of(mover.value())))));
    String hint = Messages.text("overview.movers.hint", Tiles.monthBefore(overview));
    Explained.asked(table);
    return Ui.flushCard(
        Messages.text("overview.movers"), hint, table, mover(table), TableMenu.button(table));
  }

  /// Opening a mover leads to its bridge, so its own figures are asked about here.
  private Node mover(DataTable<Mover> table) {
    return WhyButton.of(
        "overview-mover",
        Messages.text("overview.movers"),
        near ->
            Stream.concat(table.selected().stream(), table.getItems().stream())
                .findFirst()
                .ifPresent(one -> explain(near, why -> why.mover(one))));
  }

  private static Node change(Mover mover) {
    return Ui.text(
        Amounts.exactChange(mover.change()),
        "strong",
        mover.change().signum() > 0 ? "negative" : "positive");
  }
}
