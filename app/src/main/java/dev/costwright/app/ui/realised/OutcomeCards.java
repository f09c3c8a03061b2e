package dev.costwright.app.ui.realised;

import dev.costwright.app.report.RealisedTables;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.realised.MonthOutcome;
import dev.costwright.forecasting.realised.Realised;
import dev.costwright.forecasting.realised.Standing;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One lever in full: its months, and what the figures cannot tell.
record OutcomeCards(Realised realised, Theme theme) {
  private static final double NOTES = 460;
  private static final double HEAD = 92;
  private static final double ROW = 30;
  private static final int MOST_ROWS = 7;

  VBox cards() {
    VBox months = months();
    double height = HEAD + ROW * Math.clamp(realised.months().size(), 1, MOST_ROWS);
    months.setMinHeight(height);
    months.setPrefHeight(height);
    VBox notes = notes();
    HBox below = new HBox(16);
    if (realised.months().size() > 1) {
      notes.setMinWidth(NOTES);
      notes.setPrefWidth(NOTES);
      below.getChildren().addAll(Ui.evenly(new OutcomeChart(realised, theme).card()), notes);
    } else {
      below.getChildren().add(Ui.evenly(notes));
    }
    return new VBox(16, months, Ui.grow(below));
  }

  private VBox months() {
    DataTable<MonthOutcome> table = new DataTable<>(Messages.text("realised.byMonth"), columns());
    table.setId("realised-months");
    Explained.rows(table, Messages.text("realised.why.month"));
    table.withEmptyText(Messages.text("realised.noMonth"));
    table.show(realised.months());
    return Ui.flushCard(
        Messages.text("realised.byMonth"),
        realised.shipped().name(),
        table,
        TableMenu.button(table));
  }

  private static List<DataColumn<MonthOutcome>> columns() {
    return List.of(
        DataColumn.text(head("month"), 130, month -> Days.monthOfYear(month.month())),
        DataColumn.money(head("actual"), 96, MonthOutcome::actual),
        DataColumn.money(head("without"), 96, MonthOutcome::without),
        DataColumn.figure(head("volume"), 96, month -> change(month.volume())),
        DataColumn.figure(head("rest"), 96, month -> change(Optional.of(month.rest()))),
        DataColumn.figure(
            head("estimated"),
            96,
            month ->
                month
                    .estimated()
                    .map(range -> CellValue.of(range.central()))
                    .orElseGet(CellValue::absent)),
        DataColumn.<MonthOutcome>money(head("outcome"), 96, MonthOutcome::outcome)
            .withStyles("strong"),
        DataColumn.text(head("range"), 190, OutcomeCards::range),
        DataColumn.node(
            head("standing"),
            150,
            month -> words(month.standing()),
            month -> badge(month.standing())));
  }

  private static String range(MonthOutcome month) {
    return month
        .outcomeRange()
        .map(
            range ->
                Messages.text(
                    "realised.range.text", Amounts.exact(range.low()), Amounts.exact(range.high())))
        .orElse(Amounts.DASH);
  }

  private static CellValue change(Optional<Money> money) {
    return money.<CellValue>map(CellValue.Change::new).orElseGet(CellValue::absent);
  }

  private VBox notes() {
    VBox body = new VBox(8);
    RealisedTables.estimate(realised)
        .ifPresent(estimate -> body.getChildren().add(Ui.paragraph(estimate)));
    realised
        .months()
        .forEach(
            month ->
                RealisedTables.drift(month)
                    .ifPresent(drift -> body.getChildren().add(Ui.paragraph(drift, "secondary"))));
    body.getChildren().add(Ui.divider());
    realised
        .untold()
        .forEach(sentence -> body.getChildren().add(Ui.paragraph(sentence, "secondary")));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    VBox card = Ui.card(Messages.text("realised.untold"), "", scroll);
    card.setId("realised-untold");
    return card;
  }

  static String words(Standing standing) {
    return Messages.text(
        "realised.standing."
            + switch (standing) {
              case AS_ESTIMATED -> "asEstimated";
              case MORE -> "more";
              case LESS -> "less";
              case WITHIN_DRIFT -> "drift";
              case UNTOLD -> "untold";
            });
  }

  static Node badge(Standing standing) {
    Tone tone =
        switch (standing) {
          case AS_ESTIMATED, MORE -> Tone.POSITIVE;
          case LESS -> Tone.NEGATIVE;
          case WITHIN_DRIFT -> Tone.WARNING;
          case UNTOLD -> Tone.NEUTRAL;
        };
    return Ui.badge(words(standing), tone);
  }

  private static String head(String key) {
    return Messages.text("realised." + key);
  }
}
