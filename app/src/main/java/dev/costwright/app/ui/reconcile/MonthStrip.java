package dev.costwright.app.ui.reconcile;

import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.LineState;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.Totals;
import dev.costwright.model.time.TimeGrain;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Every seller's months side by side: which match, which differ and by how much. A click shows
/// the month; the menu key or the right button says why.
final class MonthStrip {
  private static final int MOST_MONTHS = 18;

  private final Reconciled shown;
  private final ReconcileViewModel model;

  MonthStrip(Reconciled shown, ReconcileViewModel model) {
    this.shown = shown;
    this.model = model;
  }

  VBox card() {
    List<YearMonth> months = shown.all().months();
    List<YearMonth> latest =
        months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
    GridPane grid = new GridPane(2, 2);
    grid.setId("reconcile-months");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().add(names);
    for (int column = 0; column < latest.size(); column++) {
      grid.getColumnConstraints().add(even());
      grid.add(head(latest.get(column)), column + 1, 0);
    }
    List<String> sellers = shown.sellers();
    for (int row = 0; row < sellers.size(); row++) {
      grid.add(Ui.text(Sellers.name(sellers.get(row)), "secondary", "month-seller"), 0, row + 1);
      for (int column = 0; column < latest.size(); column++) {
        grid.add(cell(sellers.get(row), latest.get(column)), column + 1, row + 1);
      }
    }
    VBox card = new VBox(grid);
    card.getStyleClass().addAll("card", "month-strip");
    card.setMinHeight(Region.USE_PREF_SIZE);
    return card;
  }

  private static ColumnConstraints even() {
    ColumnConstraints even = new ColumnConstraints();
    even.setHgrow(Priority.ALWAYS);
    even.setMinWidth(0);
    even.setPrefWidth(1000);
    return even;
  }

  private Button head(YearMonth month) {
    Button head = button(Days.step(TimeGrain.MONTH, month.atDay(1)), "month-head");
    head.setAccessibleText(Messages.text("reconcile.months.all", Days.monthOfYear(month)));
    head.setOnAction(_ -> model.use(month, Optional.empty()));
    if (month.equals(shown.month())) {
      head.getStyleClass().add("on");
    }
    return head;
  }

  private Button cell(String seller, YearMonth month) {
    List<Statement> statements = shown.all().of(month, Optional.of(seller));
    if (statements.isEmpty()) {
      Button none = button("", "month-cell");
      none.setDisable(true);
      none.setAccessibleText(Messages.text("reconcile.months.none"));
      return none;
    }
    LineState state = shown.standing(month, seller);
    Optional<Money> variance = Totals.ofAll(statements).variance();
    Button cell = button("", "month-cell", Causes.tone(state).style());
    show(cell, state, variance);
    LineState worst =
        statements.stream().map(Statement::worst).max(LineState::compareTo).orElseThrow();
    String stands =
        state == worst ? Causes.state(state) : Messages.text("reconcile.months.settled");
    describe(cell, seller, month, stands, variance);
    cell.setOnAction(_ -> model.use(month, Optional.of(seller)));
    cell.setOnContextMenuRequested(
        asked -> {
          asked.consume();
          say(
              cell,
              new Reconciled(
                  shown.all(),
                  shown.review(),
                  shown.places(),
                  month,
                  Optional.of(seller),
                  statements));
        });
    cell.setId("month-" + seller + "-" + month);
    boolean isShown =
        month.equals(shown.month()) && shown.seller().map(seller::equals).orElse(true);
    if (isShown) {
      cell.getStyleClass().add("on");
    }
    return cell;
  }

  private void say(Button cell, Reconciled month) {
    new WhyPopOver(model.why(month, Tile.DIFFERENCE)).show(cell);
  }

  private static void show(Button cell, LineState state, Optional<Money> variance) {
    switch (state) {
      case MATCHES, APART -> cell.setGraphic(Ui.icon(Feather.CHECK));
      case UNCHECKED -> cell.setGraphic(Ui.icon(Feather.HELP_CIRCLE));
      case NOT_COMPARED -> cell.setText(Amounts.DASH);
      case DIFFERS, OPEN -> cell.setText(variance.map(Amounts::change).orElse(Amounts.DASH));
    }
  }

  private static void describe(
      Button cell, String seller, YearMonth month, String stands, Optional<Money> variance) {
    String words =
        Messages.text(
            "reconcile.months.cell",
            Sellers.name(seller),
            Days.monthOfYear(month),
            stands,
            variance.map(Causes::change).orElse(Amounts.DASH));
    cell.setAccessibleText(words);
    cell.setTooltip(new Tooltip(words + "\n" + Messages.text("reconcile.months.why")));
  }

  private static Button button(String text, String... styles) {
    Button button = new Button(text);
    button.getStyleClass().addAll(styles);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    return button;
  }
}
