package dev.costwright.app.ui.reconcile;

import dev.costwright.app.report.ReconciliationText;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.fx.Conversion;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.signoff.ReviewedLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The selected line: both figures, every cause with its evidence, and what nothing explains.
final class LineDetails {
  private final ReconcileViewModel model;
  private final RemarksPart remarks;
  private final Reconciled shown;
  private final Theme theme;

  LineDetails(ReconcileViewModel model, RemarksPart remarks, Reconciled shown, Theme theme) {
    this.model = model;
    this.remarks = remarks;
    this.shown = shown;
    this.theme = theme;
  }

  VBox card(LineRow row) {
    StatementLine line = row.line().orElseThrow();
    VBox body = new VBox(8);
    body.getChildren().add(Ui.paragraph(line.description(), "medium"));
    body.getChildren().add(figures(row, line));
    ReviewedLine reviewed = shown.reviewed(row).orElseThrow();
    body.getChildren().addAll(RemarksPart.said(reviewed));
    line.causes().forEach(cause -> body.getChildren().addAll(Ui.divider(), cause(cause)));
    line.unexplained()
        .filter(rest -> rest.signum() != 0)
        .ifPresent(
            rest -> body.getChildren().addAll(Ui.divider(), unexplained(rest, line.candidates())));
    line.doubt().ifPresent(doubt -> body.getChildren().addAll(Ui.divider(), doubt(doubt)));
    LineWaterfall.of(line, theme)
        .ifPresent(chart -> body.getChildren().addAll(Ui.divider(), chart));
    if (line.causes().isEmpty() && line.doubt().isEmpty() && line.unexplained().isPresent()) {
      addMatch(body, line);
    }
    body.setPadding(new Insets(0, 12, 0, 0));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    return card(row, scroll, remarks.menu(reviewed));
  }

  private VBox card(LineRow row, ScrollPane scroll, Node menu) {
    Button why = Ui.iconButton(Feather.HELP_CIRCLE, Messages.text("why.title"));
    why.setId("reconcile-why");
    why.setOnAction(_ -> new WhyPopOver(model.why(row)).show(why));
    VBox card =
        Ui.card(Messages.text("reconcile.details"), Sellers.name(row.seller()), scroll, menu, why);
    card.setId("reconcile-details");
    return card;
  }

  private static void addMatch(VBox body, StatementLine line) {
    if (line.unexplained().orElseThrow().signum() == 0) {
      body.getChildren()
          .addAll(Ui.divider(), Ui.paragraph(Messages.text("reconcile.says.matches"), "secondary"));
    }
  }

  private VBox figures(LineRow row, StatementLine line) {
    VBox figures = new VBox(4);
    figures
        .getChildren()
        .add(pair(Messages.text("reconcile.details.covers"), Days.range(line.from(), line.to())));
    if (!row.invoice().isEmpty()) {
      figures.getChildren().add(pair(Messages.text("reconcile.column.invoice"), row.invoice()));
    }
    Causes.read(shown.places(), line)
        .ifPresent(read -> figures.getChildren().add(pair(read.label(), read.value())));
    line.conversion().ifPresent(conversion -> figures.getChildren().add(original(conversion)));
    figures
        .getChildren()
        .add(pair(Messages.text("reconcile.column.charged"), text(line.charged())));
    return figures;
  }

  /// The amount in the invoice's own currency, with the rate at which it is booked.
  private static HBox original(Conversion conversion) {
    return pair(
        Messages.text("reconcile.details.original"),
        Messages.text(
            "reconcile.details.original.value",
            Amounts.exact(conversion.original()),
            ReconciliationText.rate(conversion.quote().rate()),
            Days.day(conversion.quote().date())));
  }

  private static String text(Optional<Money> money) {
    return money.map(Amounts::exact).orElse(Amounts.DASH);
  }

  private static VBox cause(Cause cause) {
    VBox part =
        new VBox(
            6,
            head(
                Ui.badge(Causes.name(cause.type()), Causes.tone(cause)),
                cause.amount(),
                cause.isDisputed()),
            Ui.paragraph(Causes.sentence(cause), "secondary"));
    Causes.evidence(cause)
        .forEach(pair -> part.getChildren().add(pair(pair.label(), pair.value())));
    return part;
  }

  private static VBox unexplained(Money rest, List<Cause> candidates) {
    VBox part =
        new VBox(
            6,
            head(Ui.badge(Messages.text("reconcile.state.open"), Tone.NEGATIVE), rest, true),
            Ui.paragraph(
                Messages.text(
                    candidates.isEmpty()
                        ? "reconcile.says.unexplained"
                        : "reconcile.says.candidates"),
                "secondary"));
    candidates.forEach(candidate -> part.getChildren().add(candidate(candidate)));
    return part;
  }

  private static VBox candidate(Cause candidate) {
    VBox part = cause(candidate);
    part.getStyleClass().add("candidate");
    part.setPadding(new Insets(4, 0, 4, 12));
    return part;
  }

  private static Node doubt(StatementLine.Doubt doubt) {
    return Ui.paragraph(
        Messages.text("reconcile.doubt." + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-')),
        "secondary");
  }

  private static HBox head(Label badge, Money amount, boolean isDisputed) {
    String tone = amount.signum() > 0 ? "negative" : "positive";
    Label figure = Ui.text(Causes.change(amount), "strong");
    if (isDisputed) {
      figure.getStyleClass().add(tone);
    }
    return Ui.row(8, badge, Ui.spacer(), figure);
  }

  private static HBox pair(String label, String value) {
    Label words = Ui.paragraph(value, "medium", "figures");
    words.setAlignment(Pos.TOP_RIGHT);
    words.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(8, Ui.text(label, "secondary"), words);
    return row;
  }
}
