package dev.costwright.app.ui.reconcile;

import dev.costwright.app.report.PrepaidTable;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RowState;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.money.Money;
import dev.costwright.model.prepaid.PrepaidEntry.Kind;
import dev.costwright.model.prepaid.PrepaidMonth;
import dev.costwright.model.prepaid.PrepaidRoll;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Prepaid credit of every seller and account, month by month, with what the user states of it.
final class PrepaidView extends VBox {
  private final ReviewViewModel model;
  private final ReviewForms forms;
  private final DataTable<PrepaidMonth> table;
  private Set<PrepaidMonth> toState = Set.of();
  private Subscription watching = Subscription.EMPTY;

  PrepaidView(ReviewViewModel model) {
    super(16);
    this.model = model;
    this.forms = new ReviewForms(model);
    getStyleClass().add("page");
    table =
        new DataTable<>(Messages.text("reconcile.prepaid"), columns())
            .withStates(month -> toState.contains(month) ? RowState.DOUBT : RowState.NORMAL)
            .withEmptyText(Messages.text("reconcile.prepaid.none"));
    table.setId("reconcile-prepaid");
    Explained.rows(table, Messages.text("reconcile.why.prepaid"));
    getChildren()
        .add(
            Ui.grow(
                Ui.flushCard(
                    Messages.text("reconcile.prepaid"),
                    Messages.text("reconcile.prepaid.rule"),
                    table,
                    button(Kind.OPENING),
                    button(Kind.EXPIRY),
                    TableMenu.button(table))));
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  /// Listens only while it is shown: the view-model outlives every view.
  private void watch(boolean isShown) {
    watching.unsubscribe();
    watching = isShown ? model.prepaidProperty().subscribe(_ -> update()) : Subscription.EMPTY;
  }

  private void update() {
    if (model.prepaidProperty().get() instanceof Answer.Filled<PrepaidRoll>(PrepaidRoll roll)) {
      toState = firstUnknown(roll.months());
      table.show(roll.months());
      if (table.getSelectionModel().isEmpty()) {
        table.getSelectionModel().selectFirst();
      }
    }
  }

  /// Of each account the first month without a closing balance: what is stated of it says the
  /// later ones.
  private static Set<PrepaidMonth> firstUnknown(List<PrepaidMonth> months) {
    Map<List<String>, PrepaidMonth> first = new HashMap<>();
    months.stream()
        .filter(month -> month.closing().isEmpty())
        .sorted(Comparator.comparing(PrepaidMonth::month))
        .forEach(month -> first.putIfAbsent(List.of(month.seller(), month.account()), month));
    return Set.copyOf(first.values());
  }

  private Button button(Kind kind) {
    String id = kind.name().toLowerCase(Locale.ROOT);
    Button button = Ui.button(Messages.text("reconcile.prepaid." + id + ".ask"), Feather.EDIT_3);
    button.setId("prepaid-" + id);
    button
        .disableProperty()
        .bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
    button.setOnAction(
        _ -> forms.prepaid(button, table.getSelectionModel().getSelectedItem(), kind));
    return button;
  }

  private static List<DataColumn<PrepaidMonth>> columns() {
    return List.of(
        DataColumn.text(head("seller"), 110, month -> Sellers.name(month.seller())),
        DataColumn.text(head("account"), 110, PrepaidMonth::account),
        DataColumn.text(head("month"), 130, month -> Days.monthOfYear(month.month())),
        money("opening", PrepaidMonth::opening),
        money("purchases", PrepaidMonth::purchases),
        money("use", PrepaidMonth::use),
        money("expiry", PrepaidMonth::expiry),
        money("closing", PrepaidMonth::closing).withStyles("strong"),
        DataColumn.text(head("remark"), 360, PrepaidTable::remark));
  }

  private static String head(String key) {
    return Messages.text("reconcile.prepaid.column." + key);
  }

  private static DataColumn<PrepaidMonth> money(
      String key, Function<PrepaidMonth, Optional<Money>> figure) {
    return DataColumn.figure(
        head(key),
        100,
        month -> figure.apply(month).map(CellValue::of).orElseGet(CellValue::absent));
  }
}
