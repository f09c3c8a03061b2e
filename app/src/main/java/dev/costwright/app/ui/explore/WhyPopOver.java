package dev.costwright.app.ui.explore;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// "Why this number": the exact amount, its rounding, the rows behind it, the evidence and the
/// prices it stands on.
final class WhyPopOver {
  private static final double WIDTH = 640;
  private static final double TABLE_HEIGHT = 196;

  private final Why why;
  private final Exploration exploration;

  WhyPopOver(Why why, Exploration exploration) {
    this.why = why;
    this.exploration = exploration;
  }

  void show(Node near) {
    PopOver popOver = new PopOver(content());
    popOver.setTitle(Messages.text("explore.why"));
    popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
    popOver.setDetachable(false);
    popOver.show(near);
  }

  /// The panel itself.
  VBox content() {
    String step = Days.step(exploration.cut().grain(), why.step());
    DataTable<Evidence> facts = facts();
    facts.setPrefHeight(TABLE_HEIGHT);
    RatesTable rates = new RatesTable();
    facts.getSelectionModel().selectedItemProperty().subscribe(fact -> show(rates, fact));
    facts.getSelectionModel().selectFirst();
    VBox content =
        new VBox(
            8,
            Ui.text(String.join(" · ", why.key()) + ", " + step, "title"),
            pair("explore.why.shown", Amounts.exact(why.cell().cost())),
            pair("explore.why.exact", why.cell().cost().toString()),
            pair("explore.why.rounding", Messages.text("explore.why.halfUp")),
            pair("explore.why.evidence", layer()),
            pair("explore.why.rows", Amounts.count(why.cell().facts())),
            pair("explore.why.unpriced", Amounts.count(why.cell().unpricedFacts())),
            pair("explore.why.tokens", Amounts.count(why.cell().tokens())),
            pair("explore.why.prices", why.priceVersion()),
            Ui.divider(),
            Ui.text(Messages.text("explore.why.dearest"), "strong"),
            facts,
            Ui.text(Messages.text("explore.why.rates"), "strong"),
            rates.node());
    content.setPadding(new Insets(14));
    content.setPrefWidth(WIDTH);
    content.setId("why");
    return content;
  }

  private static void show(RatesTable rates, @Nullable Evidence fact) {
    if (fact != null) {
      rates.show(fact);
    }
  }

  private String layer() {
    return Messages.text("evidence." + exploration.cut().layer().name().toLowerCase(Locale.ROOT));
  }

  private static HBox pair(String key, String value) {
    return Ui.row(
        8, Ui.text(Messages.text(key), "secondary"), Ui.spacer(), Ui.text(value, "medium"));
  }

  private DataTable<Evidence> facts() {
    DataTable<Evidence> table =
        new DataTable<>(
            Messages.text("explore.why.dearest"),
            List.of(
                DataColumn.words(
                    Messages.text("explore.why.day"), 96, fact -> new CellValue.Day(fact.day())),
                DataColumn.text(
                    Messages.text("explore.why.model"),
                    150,
                    fact -> fact.dimensions().getOrDefault(Dimension.MODEL, "")),
                DataColumn.text(
                    Messages.text("explore.why.layer"),
                    84,
                    fact ->
                        Messages.text("evidence." + fact.layer().name().toLowerCase(Locale.ROOT))),
                DataColumn.text(
                    Messages.text("explore.why.source"),
                    110,
                    fact -> Messages.text("explore.why.line", fact.importId(), fact.line())),
                DataColumn.figure(
                    Messages.text("explore.why.cost"),
                    90,
                    fact ->
                        fact.cost()
                            .<CellValue>map(cost -> new CellValue.Amount(cost, 6))
                            .orElseGet(
                                () -> new CellValue.Absent(Messages.text("explore.why.none"))))));
    table.show(why.facts());
    return table;
  }
}
