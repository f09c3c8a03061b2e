package dev.costwright.app.ui.reconcile;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyPopOver;
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
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// How usage becomes the invoice, cause by cause.
final class WaterfallCard {
  private static final BigDecimal FEW_CENTS = new BigDecimal("0.05");

  private final Reconciled shown;
  private final Totals totals;
  private final ReconcileViewModel model;
  private final Theme theme;

  /// A bar, and why it is so high.
  ///
  /// @param isKnown false for a level of which nothing is known: it has no bar
  private record Part(Step step, boolean isKnown, Supplier<Why> why) {
    Part(Step step, Supplier<Why> why) {
      this(step, true, why);
    }
  }

  WaterfallCard(Reconciled shown, ReconcileViewModel model, Theme theme) {
    this.shown = shown;
    this.totals = shown.totals();
    this.model = model;
    this.theme = theme;
  }

  VBox card() {
    String title = Messages.text("reconcile.waterfall");
    if (totals.variance().isEmpty()) {
      return Ui.card(
          title, "", Ui.paragraph(Messages.text("reconcile.waterfall.none"), "secondary"));
    }
    List<Part> parts = parts();
    List<Part> drawn = parts.stream().filter(WaterfallCard::isVisible).toList();
    ChartPane pane =
        new ChartPane(
            Waterfall.chart(
                new ChartTheme(theme.tokens()), drawn.stream().map(Part::step).toList()),
            description());
    pane.whenAsked((near, mark) -> explain(near, drawn.get(mark.item())));
    VBox card = new ChartCard(title, pane, table(title, parts)).card("", List.of());
    card.setId("reconcile-waterfall");
    return card;
  }

  /// Usage that is compared, every cause, what is unexplained, the invoiced spend.
  private List<Part> parts() {
    Money none = Money.zero(totals.currency());
    Money billed = totals.billed().orElse(none);
    Money usage = billed.minus(totals.variance().orElseThrow());
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            Step.level(Messages.text("reconcile.step.usage"), usage),
            shown.hasUsage(),
            () -> model.compared(shown, usage)));
    totals
        .causes()
        .forEach(
            (type, amount) ->
                parts.add(
                    new Part(
                        Step.change(Messages.text("reconcile.step." + type.id()), amount),
                        () -> model.why(shown, type))));
    totals
        .unexplained()
        .filter(rest -> rest.signum() != 0)
        .ifPresent(
            rest ->
                parts.add(
                    new Part(
                        Step.change(Messages.text("reconcile.step.open"), rest),
                        () -> model.why(shown, Tile.UNEXPLAINED))));
    parts.add(
        new Part(
            Step.level(Messages.text("reconcile.step.invoice"), billed),
            () -> model.why(shown, Tile.INVOICED)));
    return parts;
  }

  private static void explain(Node near, Part part) {
    new WhyPopOver(part.why().get()).show(near);
  }

  /// A change of a few cents has no height, and the table has it.
  private static boolean isVisible(Part part) {
    return part.step().kind() == Step.Kind.LEVEL
        ? part.isKnown()
        : part.step().amount().toDecimal().abs().compareTo(FEW_CENTS) >= 0;
  }

  private String description() {
    return Messages.text(
        "reconcile.waterfall.description",
        Causes.change(totals.variance().orElseThrow()),
        totals.unexplained().map(Amounts::exact).orElse(Amounts.DASH));
  }

  private static DataTable<Part> table(String title, List<Part> parts) {
    DataTable<Part> table =
        new DataTable<>(
            title,
            List.of(
                DataColumn.text(
                    Messages.text("reconcile.waterfall.step"), 110, part -> part.step().name()),
                DataColumn.figure(
                    Messages.text("reconcile.waterfall.amount"),
                    110,
                    part ->
                        part.isKnown()
                            ? new CellValue.Amount(part.step().amount(), 4)
                            : CellValue.absent())));
    table.show(parts);
    return table.whenOpened(part -> explain(table, part));
  }
}
