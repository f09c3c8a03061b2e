package dev.costwright.app.ui.ledger;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.ledger.Comparison;
import dev.costwright.model.ledger.Operation;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The ledger and the backup that may take its place, side by side, before anything is done.
/// Escape keeps the ledger.
final class RestoreDialog extends StackPane {
  private static final double WIDTH = 640;

  /// So many operations are named one by one.
  private static final int NAMED = 5;

  RestoreDialog(LedgerViewModel.Proposal proposal, LedgerViewModel model) {
    Comparison sides = proposal.sides();
    String title =
        Messages.text("ledger.restore.title", LedgerSides.minute(sides.backup().writtenAt()));
    VBox words = new VBox(12, Ui.paragraph(title, "title"));
    if (sides.isForeign()) {
      words.getChildren().add(Ui.paragraph(Messages.text("ledger.restore.foreign"), "warning"));
    }
    words.getChildren().addAll(table(sides), named("lost", sides.lost()));
    if (!sides.broughtBack().isEmpty()) {
      words.getChildren().add(named("broughtBack", sides.broughtBack()));
    }
    words.getChildren().add(Ui.paragraph(Messages.text("ledger.restore.aside"), "secondary"));
    words.setPadding(new Insets(20));
    VBox card = new VBox(words, foot(model));
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.setAccessibleText(title);
    getStyleClass().add("scrim");
    setId("ledger-question");
    getChildren().add(card);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            model.dismiss();
          }
        });
  }

  void showOver(StackPane root) {
    root.getChildren().add(this);
    lookup(".foot .button").requestFocus();
  }

  private static GridPane table(Comparison sides) {
    GridPane table = new GridPane(24, 6);
    table.addRow(
        0,
        Ui.text(""),
        Ui.text(Messages.text("ledger.restore.now"), "secondary"),
        Ui.text(Messages.text("ledger.restore.then"), "secondary"));
    for (LedgerSides.Line line : LedgerSides.lines(sides)) {
      String style = line.differs() ? "strong" : "secondary";
      table.addRow(
          table.getRowCount(),
          Ui.text(line.name(), "secondary"),
          Ui.text(line.now(), style),
          Ui.text(line.then(), style));
    }
    return table;
  }

  private static Label named(String key, List<Operation> operations) {
    if (operations.isEmpty()) {
      return Ui.paragraph(Messages.text("ledger.restore." + key + ".nothing"));
    }
    StringBuilder text =
        new StringBuilder(Messages.text("ledger.restore." + key, Amounts.count(operations.size())));
    operations.stream()
        .limit(NAMED)
        .forEach(done -> text.append('\n').append(LedgerSides.inWords(done)));
    if (operations.size() > NAMED) {
      text.append('\n')
          .append(Messages.text("ledger.restore.more", Amounts.count(operations.size() - NAMED)));
    }
    return Ui.paragraph(text.toString());
  }

  private static HBox foot(LedgerViewModel model) {
    Button keep = Ui.button(Messages.text("ledger.restore.keep"));
    keep.setId("ledger-keep");
    keep.setOnAction(_ -> model.dismiss());
    Button go = Ui.button(Messages.text("ledger.restore.go"), "accent");
    go.setId("ledger-restore-go");
    go.setOnAction(_ -> model.restore());
    HBox foot = new HBox(Ui.spacer(), keep, go);
    foot.getStyleClass().add("foot");
    return foot;
  }
}
