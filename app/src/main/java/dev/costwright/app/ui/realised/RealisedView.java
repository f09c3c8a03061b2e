package dev.costwright.app.ui.realised;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.realised.MonthOutcome;
import dev.costwright.forecasting.realised.Realised;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.CostwrightException;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The filled screen: the form that marks a lever, the levers at work, and the one that is looked
/// at.
final class RealisedView extends VBox {
  private static final double LEVERS = 190;
  private static final double FEWEST = 84;
  private static final double ROW = 30;

  private final RealisedViewModel model;
  private final Navigation navigation;
  private final Theme theme;
  private final StackPane detail = Ui.grow(new StackPane());

  RealisedView(RealisedViewModel model, Outcomes found, Navigation navigation, Theme theme) {
    super(16);
    getStyleClass().add("page");
    this.model = model;
    this.navigation = navigation;
    this.theme = theme;
    getChildren().add(new MarkForm(model, found, this::fail).card());
    if (found.levers().isEmpty()) {
      getChildren()
          .add(
              Ui.grow(
                  Ui.empty(
                      Feather.TARGET,
                      Messages.text("realised.none.title"),
                      Messages.text("realised.none.text"))));
      return;
    }
    VBox levers = levers(found);
    double height = Math.min(LEVERS, FEWEST + ROW * found.levers().size());
    levers.setMinHeight(height);
    levers.setPrefHeight(height);
    getChildren().addAll(levers, detail);
    show(found);
  }

  private void fail(CostwrightException problem) {
    navigation.report(Trouble.of("realised.failed", problem));
  }

  private void show(Outcomes found) {
    detail
        .getChildren()
        .setAll(
            found.shown().<Node>map(one -> new OutcomeCards(one, theme).cards()).stream().toList());
  }

  private VBox levers(Outcomes found) {
    DataTable<Realised> table = new DataTable<>(Messages.text("realised.levers"), columns());
    table.setId("realised-levers");
    Explained.rows(table, Messages.text("realised.why.lever"));
    table.show(found.levers());
    found.shown().ifPresent(table.getSelectionModel()::select);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, one) -> {
              if (one != null) {
                show(model.choose(found, one.shipped().name()));
              }
            });
    return Ui.flushCard(
        Messages.text("realised.levers"),
        Messages.text("realised.levers.hint"),
        table,
        removing(table),
        TableMenu.button(table));
  }

  private Button removing(DataTable<Realised> table) {
    Button remove = Ui.button(Messages.text("realised.remove"), Feather.TRASH_2, "small");
    remove.setId("realised-remove");
    remove
        .disableProperty()
        .bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
    remove.setOnAction(
        _ ->
            model.remove(table.getSelectionModel().getSelectedItem().shipped().name(), this::fail));
    return remove;
  }

  private static List<DataColumn<Realised>> columns() {
    return List.of(
        DataColumn.text(head("lever"), 200, one -> one.shipped().name()),
        DataColumn.text(head("scenario"), 180, one -> one.shipped().scenario().name()),
        DataColumn.words(head("on"), 104, one -> new CellValue.Day(one.shipped().on())),
        DataColumn.count(head("months"), 70, one -> (long) one.months().size()),
        DataColumn.figure(head("estimated"), 110, one -> amount(one.estimated())),
        DataColumn.<Realised>figure(head("outcome"), 110, one -> amount(one.outcome()))
            .withStyles("strong"),
        DataColumn.figure(head("ofEstimate"), 96, RealisedView::ratio),
        DataColumn.node(head("last"), 150, RealisedView::standing, RealisedView::badge));
  }

  private static CellValue amount(Optional<Money> money) {
    return money.map(CellValue::of).orElseGet(CellValue::absent);
  }

  private static CellValue ratio(Realised one) {
    return one.outcome()
        .flatMap(
            outcome ->
                one.estimated()
                    .filter(estimated -> estimated.signum() > 0)
                    .map(
                        estimated ->
                            (CellValue) new CellValue.Text(Amounts.share(outcome, estimated))))
        .orElseGet(CellValue::absent);
  }

  private static Optional<MonthOutcome> last(Realised one) {
    return one.months().isEmpty() ? Optional.empty() : Optional.of(one.months().getLast());
  }

  private static String standing(Realised one) {
    return last(one).map(month -> OutcomeCards.words(month.standing())).orElse(Amounts.DASH);
  }

  private static Node badge(Realised one) {
    return last(one)
        .<Node>map(month -> OutcomeCards.badge(month.standing()))
        .orElseGet(() -> Ui.text(Messages.text("realised.notYet"), "muted"));
  }

  private static String head(String key) {
    return Messages.text("realised." + key);
  }
}
