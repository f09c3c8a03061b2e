package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Coverage;
import dev.costwright.model.reconciliation.LineState;
import dev.costwright.model.reconciliation.Totals;
import java.util.Locale;
import java.util.Optional;

/// The first row: what was invoiced, what usage comes to, and what lies between.
enum Tile {
  INVOICED,
  COMPUTED,
  DIFFERENCE,
  UNEXPLAINED,
  COVERAGE;

  String title() {
    return Messages.text("reconcile.tile." + name().toLowerCase(Locale.ROOT));
  }

  Ui.Figure figure(Reconciled shown) {
    Totals totals = shown.totals();
    return switch (this) {
      case INVOICED -> invoiced(shown, totals);
      case COMPUTED -> computed(totals);
      case DIFFERENCE -> difference(totals);
      case UNEXPLAINED -> unexplained(shown, totals);
      case COVERAGE -> coverage(shown.coverage());
    };
  }

  private Ui.Figure invoiced(Reconciled shown, Totals totals) {
    String credit =
        totals
            .creditPurchased()
            .map(bought -> Messages.text("reconcile.tile.credit", Amounts.exact(bought)))
            .orElse("");
    String counts =
        Messages.text("reconcile.tile.invoices", shown.invoices(), shown.invoiceLines());
    return new Ui.Figure(
        title(),
        text(totals.billed()),
        "",
        Tone.NEUTRAL,
        totals.billed().isEmpty() && shown.invoices() == 0
            ? Messages.text("reconcile.tile.none")
            : credit.isEmpty() ? counts : credit);
  }

  private Ui.Figure computed(Totals totals) {
    return new Ui.Figure(
        title(),
        text(totals.computed()),
        totals.charged().map(Amounts::exact).orElse(""),
        Tone.NEUTRAL,
        Messages.text(
            totals.charged().isPresent() ? "reconcile.tile.report" : "reconcile.tile.noReport"));
  }

  private Ui.Figure difference(Totals totals) {
    Optional<Money> compared =
        totals
            .computed()
            .map(all -> totals.notCompared().map(all::minus).orElse(all))
            .filter(usage -> usage.signum() != 0);
    String relative =
        totals
            .variance()
            .flatMap(more -> compared.map(usage -> Amounts.relative(usage.plus(more), usage)))
            .orElse("");
    return new Ui.Figure(
        title(),
        totals.variance().map(Causes::change).orElse(Amounts.DASH),
        relative,
        tone(totals),
        Messages.text(
            totals.variance().isEmpty()
                ? "reconcile.tile.notCompared"
                : relative.isEmpty() ? "reconcile.tile.noUsage" : "reconcile.tile.ofUsage"));
  }

  private static Tone tone(Totals totals) {
    boolean isLarge =
        totals
            .variance()
            .map(more -> more.rounded(2).abs().movePointRight(2).intValue() > 5)
            .orElse(false);
    return !isLarge
        ? Tone.NEUTRAL
        : totals.variance().orElseThrow().signum() > 0 ? Tone.NEGATIVE : Tone.POSITIVE;
  }

  private Ui.Figure unexplained(Reconciled shown, Totals totals) {
    long open =
        shown.rows().stream()
            .flatMap(row -> row.line().stream())
            .filter(line -> line.state() == LineState.OPEN)
            .count();
    return new Ui.Figure(
        title(),
        text(totals.unexplained()),
        open > 0 ? Amounts.count(open) : "",
        open > 0 ? Tone.NEGATIVE : Tone.POSITIVE,
        totals.unexplained().isEmpty()
            ? Messages.text("reconcile.tile.notCompared")
            : Messages.text(open > 0 ? "reconcile.tile.openLines" : "reconcile.tile.allNamed"));
  }

  private Ui.Figure coverage(Coverage coverage) {
    int missing = coverage.missingDays().size();
    return new Ui.Figure(
        title(),
        Amounts.share(coverage.priced(), coverage.invoiced()),
        missing > 0 ? Amounts.count(missing) : "",
        missing > 0 ? Tone.WARNING : Tone.NEUTRAL,
        Messages.text(
            missing > 0
                ? "reconcile.tile.missingDays"
                : coverage.invoiced().signum() == 0
                    ? "reconcile.tile.nothingToCover"
                    : "reconcile.tile.noneMissing"));
  }

  private static String text(Optional<Money> money) {
    return money.map(Amounts::exact).orElse(Amounts.DASH);
  }
}
