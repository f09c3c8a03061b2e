package dev.costwright.app.ui.reconcile;

import dev.costwright.app.report.LayerTable;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChoiceMenu;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RowState;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.usage.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What each layer says of each seller, account and month, which counts and why, and a choice for
/// each.
final class LayersView extends VBox {
  private static final double TURNING = 40;

  private final LayersViewModel model;
  private final DataTable<LayerRow> table;
  private final StackPane body = new StackPane();
  private Subscription watching = Subscription.EMPTY;

  LayersView(LayersViewModel model) {
    super(16);
    this.model = model;
    getStyleClass().add("page");
    table =
        new DataTable<>(Messages.text("reconcile.layers"), columns())
            .withStates(LayersView::state)
            .withEmptyText(Messages.text("reconcile.layers.none"));
    table.setId("reconcile-layers");
    Explained.rows(table, Messages.text("reconcile.why.layers"));
    getChildren()
        .add(
            Ui.grow(
                Ui.flushCard(
                    Messages.text("reconcile.layers"),
                    Messages.text("reconcile.layers.rule"),
                    body,
                    TableMenu.button(table))));
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  /// Listens only while it is shown: the view-model outlives every view.
  private void watch(boolean isShown) {
    watching.unsubscribe();
    watching =
        isShown
            ? Subscription.combine(
                model.answerProperty().subscribe(_ -> update()),
                model.sellerProperty().subscribe(_ -> update()))
            : Subscription.EMPTY;
  }

  private void update() {
    body.getChildren()
        .setAll(
            switch (model.answerProperty().get()) {
              case Answer.Loading<List<LayerMonth>> _, Answer.Empty<List<LayerMonth>> _ ->
                  turning();
              case Answer.Failed<List<LayerMonth>>(var problem) ->
                  failed(String.valueOf(problem.getMessage()));
              case Answer.Filled<List<LayerMonth>>(List<LayerMonth> months) -> filled(months);
            });
  }

  private Node filled(List<LayerMonth> months) {
    Optional<String> seller = model.sellerProperty().get();
    List<LayerMonth> listed =
        months.stream().filter(month -> seller.map(month.seller()::equals).orElse(true)).toList();
    table.show(listed.stream().map(LayerRow::of).toList(), LayerRow.total(listed));
    return table;
  }

  private static Node turning() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(TURNING, TURNING);
    turning.setAccessibleText(Messages.text("reconcile.task.layers"));
    return turning;
  }

  private Node failed(String message) {
    Button again = Ui.button(Messages.text("answer.again"), Feather.REFRESH_CW);
    again.setOnAction(_ -> model.load());
    return Ui.empty(
        Feather.ALERT_OCTAGON, Messages.text("reconcile.layers.unread"), message, again);
  }

  private static RowState state(LayerRow row) {
    return row.month().flatMap(LayerMonth::chosen).isPresent() ? RowState.DOUBT : RowState.NORMAL;
  }

  private List<DataColumn<LayerRow>> columns() {
    return List.of(
        words("seller", 110, month -> Sellers.name(month.seller())),
        words("account", 110, LayerMonth::account),
        words("month", 90, month -> month.month().toString()),
        said(Layer.BILLED),
        said(Layer.METERED),
        said(Layer.OBSERVED),
        DataColumn.money(head("counted"), 100, LayerRow::counted).withStyles("strong"),
        words("counting", 200, LayerTable::counting),
        words("why", 300, LayerTable::why),
        DataColumn.node(
            head("choice"),
            140,
            row -> row.month().map(LayersView::chosen).orElse(""),
            row -> row.month().<Node>map(this::choice).orElseGet(Region::new)));
  }

  private static String head(String key) {
    return Messages.text("reconcile.layers.column." + key);
  }

  private static DataColumn<LayerRow> words(
      String key, double width, Function<LayerMonth, String> text) {
    return DataColumn.text(head(key), width, row -> row.month().map(text).orElse(""));
  }

  private static DataColumn<LayerRow> said(Layer layer) {
    return DataColumn.figure(
        Messages.text("evidence." + name(layer)),
        100,
        row ->
            row.month()
                .map(
                    month ->
                        LayerTable.cost(month, layer)
                            .map(CellValue::of)
                            .orElseGet(CellValue::absent))
                .orElseGet(() -> new CellValue.Absent("")));
  }

  private static String name(Layer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }

  private static String chosen(LayerMonth month) {
    return month.chosen().map(LayersView::text).orElse(Messages.text("reconcile.layers.byRule"));
  }

  private static String text(Layer layer) {
    return Messages.text("evidence." + name(layer));
  }

  /// Offers the rule, and the layers that say something.
  private ChoiceMenu choice(LayerMonth month) {
    ChoiceMenu menu =
        new ChoiceMenu(
                "layer-%s-%s-%s".formatted(month.seller(), month.account(), month.month()),
                Feather.LAYERS)
            .chosen(chosen(month))
            .offer(
                Messages.text("reconcile.layers.byRule"),
                () -> model.choose(month, Optional.empty()));
    menu.getStyleClass().add("small");
    menu.setAccessibleHelp(
        Messages.text(
            "reconcile.layers.choose",
            Sellers.name(month.seller()),
            month.account(),
            Days.monthOfYear(month.month())));
    month.layers().keySet().stream()
        .sorted()
        .forEach(layer -> menu.offer(text(layer), () -> model.choose(month, Optional.of(layer))));
    return menu;
  }
}
