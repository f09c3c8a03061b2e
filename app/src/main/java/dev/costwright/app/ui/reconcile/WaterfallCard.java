package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.uikit.Waterfall;
import dev.costwright.app.uikit.Waterfall.Step;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/// How usage becomes the invoice, cause by cause.
final class WaterfallCard {
  private static final BigDecimal FEW_CENTS = new BigDecimal("0.05");

  private final Totals totals;
  private final Theme theme;

  WaterfallCard(Totals totals, Theme theme) {
    this.totals = totals;
    this.theme = theme;
  }

  VBox card() {
    String title = Messages.text("reconcile.waterfall");
    if (totals.variance().isEmpty()) {
      return Ui.card(
          title, "", Ui.paragraph(Messages.text("reconcile.waterfall.none"), "secondary"));
    }
    List<Step> steps = steps();
    List<Step> drawn = steps.stream().filter(WaterfallCard::isVisible).toList();
    ChartPane pane =
        new ChartPane(Waterfall.chart(new ChartTheme(theme.tokens()), drawn), description());
    return new ChartCard(title, pane, table(title, steps)).card("", List.of());
  }

  /// Usage that is compared, every cause, what is unexplained, the invoiced spend.
  private List<Step> steps() {
    Money none = Money.zero(Cube.REPORTING);
    Money billed = totals.billed().orElse(none);
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.level(
            Messages.text("reconcile.step.usage"), billed.minus(totals.variance().orElseThrow())));
    totals
        .causes()
        .forEach(
            (type, amount) ->
                steps.add(Step.change(Messages.text("reconcile.step." + type.id()), amount)));
    totals
        .unexplained()
        .filter(rest -> rest.signum() != 0)
        .ifPresent(rest -> steps.add(Step.change(Messages.text("reconcile.step.open"), rest)));
    steps.add(Step.level(Messages.text("reconcile.step.invoice"), billed));
    return steps;
  }

  /// A change of a few cents has no height, and the table has it.
  private static boolean isVisible(Step step) {
    return step.kind() == Step.Kind.LEVEL
        || step.amount().toDecimal().abs().compareTo(FEW_CENTS) >= 0;
  }

  private String description() {
    return Messages.text(
        "reconcile.waterfall.description",
        Causes.change(totals.variance().orElseThrow()),
        totals.unexplained().map(Amounts::exact).orElse(Amounts.DASH));
  }

  private static DataTable<Step> table(String title, List<Step> steps) {
    DataTable<Step> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.text(Messages.text("reconcile.waterfall.step"), 110, Step::name),
                DataColumn.figure(
                    Messages.text("reconcile.waterfall.amount"),
                    110,
                    step -> new CellValue.Amount(step.amount(), 4))));
    table.show(steps);
    return table;
  }
}
