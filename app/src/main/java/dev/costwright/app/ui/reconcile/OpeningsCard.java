package dev.costwright.app.ui.reconcile;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.signoff.OpeningRow;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Differences of earlier months that are still to be settled in the month that is shown.
final class OpeningsCard {
  private final RemarksPart remarks;

  OpeningsCard(RemarksPart remarks) {
    this.remarks = remarks;
  }

  VBox card(List<OpeningRow> openings) {
    VBox rows = new VBox(6);
    openings.forEach(row -> rows.getChildren().add(row(row)));
    VBox card = Ui.card(Messages.text("reconcile.openings"), "", rows);
    card.setId("reconcile-openings");
    card.setMinHeight(Region.USE_PREF_SIZE);
    return card;
  }

  private Node row(OpeningRow row) {
    String words =
        Messages.text(
            "reconcile.openings.row",
            Days.monthOfYear(row.from().month()),
            Sellers.name(row.from().seller()),
            row.words());
    String how = row.carry().settlement().map(RemarksPart::settled).orElse("");
    Button settle = Ui.button(Messages.text("reconcile.settle.ask"), "small");
    settle.setAccessibleText(Messages.text("reconcile.settle.ask") + " " + words);
    settle.setOnAction(_ -> remarks.settle(settle, row.from()));
    settle.setVisible(row.asksForAttention());
    return Ui.row(
        10,
        Ui.badge(
            Messages.text("reconcile.opening." + row.state().name().toLowerCase(Locale.ROOT)),
            tone(row.state())),
        Ui.text(words),
        Ui.text(how, "secondary"),
        Ui.spacer(),
        Ui.text(
            Messages.text("reconcile.openings.carried", Causes.change(row.carry().amount())),
            "secondary"),
        Ui.text(row.now().map(Causes::change).orElse(Amounts.DASH), "strong"),
        settle);
  }

  private static Tone tone(OpeningRow.State state) {
    return switch (state) {
      case OPEN -> Tone.WARNING;
      case SETTLED, CLOSED -> Tone.POSITIVE;
      case LOST -> Tone.NEGATIVE;
    };
  }
}
