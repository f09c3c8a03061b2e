package dev.costwright.app.ui.ledger;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.app.ui.importing.FileSize;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RunningTask;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.ledger.Verification;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where the ledger lies, what it holds, and whether it is whole.
final class LedgerCard extends StackPane {
  private static final double NAMES = 110;
  private static final double BAR = 120;

  /// So many damages are named one by one.
  private static final int NAMED = 4;

  private final LedgerViewModel model;
  private final GridPane lines = new GridPane(12, 8);
  private final Button verify = Ui.button(Messages.text("ledger.verify"), Feather.CHECK_CIRCLE);
  private final Button cancel = Ui.button(Messages.text("ledger.cancel"));
  private final ProgressBar bar = new ProgressBar();

  LedgerCard(LedgerViewModel model) {
    this.model = model;
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(names, values);
    lines.setId("ledger-lines");
    verify.setId("ledger-verify");
    verify.setOnAction(_ -> model.verify());
    cancel.setId("ledger-cancel");
    cancel.setOnAction(_ -> model.cancel());
    bar.setPrefWidth(BAR);
    bar.setAccessibleText(Messages.text("ledger.progress"));
    VBox card = Ui.card(Messages.text("ledger.title"), "", lines, Ui.row(8, bar, cancel, verify));
    getChildren().add(card);
    model.factsProperty().subscribe(_ -> show());
    model.verifiedProperty().subscribe(_ -> show());
    model.busyProperty().subscribe((Consumer<Optional<LedgerViewModel.Busy>>) this::showWork);
  }

  private void showWork(Optional<LedgerViewModel.Busy> busy) {
    verify.setDisable(busy.isPresent());
    bar.progressProperty().unbind();
    bar.setProgress(RunningTask.UNKNOWN);
    busy.map(LedgerViewModel.Busy::job)
        .filter(RunningTask.class::isInstance)
        .map(RunningTask.class::cast)
        .ifPresent(task -> bar.progressProperty().bind(task.shareProperty()));
    showNode(bar, busy.isPresent());
    showNode(cancel, busy.isPresent());
  }

  private static void showNode(Node node, boolean isShown) {
    node.setVisible(isShown);
    node.setManaged(isShown);
  }

  private void show() {
    lines.getChildren().clear();
    model.factsProperty().get().ifPresent(this::show);
  }

  private void show(LedgerFacts facts) {
    line("place", Ui.paragraph(facts.folder().toString()));
    line(
        "holds",
        Ui.paragraph(
            Messages.text(
                "ledger.holds.text",
                Amounts.count(facts.facts()),
                Amounts.count(facts.imports()),
                Amounts.count(facts.operations().size()),
                FileSize.text(facts.bytes()))));
    facts.readOnly().ifPresent(why -> line("readOnly", Ui.paragraph(why, "warning")));
    line("check", check(facts));
  }

  private void line(String key, Node value) {
    int row = lines.getRowCount();
    Node name = Ui.text(Messages.text("ledger." + key), "secondary");
    lines.addRow(row, name, value);
    GridPane.setValignment(name, VPos.TOP);
  }

  private Node check(LedgerFacts facts) {
    if (facts.check().isEmpty()) {
      return Ui.paragraph(Messages.text("ledger.check.never"));
    }
    LastCheck check = facts.check().get();
    VBox said = new VBox(6, verdict(check), Ui.paragraph(particulars(check, facts), "secondary"));
    said.setFillWidth(true);
    model.verifiedProperty().get().ifPresent(found -> addDamages(said, found));
    return said;
  }

  private static Node verdict(LastCheck check) {
    return check.damages() == 0
        ? Ui.badge(Messages.text("ledger.check.whole"), Tone.POSITIVE)
        : Ui.badge(
            Messages.text("ledger.check.damaged", Amounts.count(check.damages())), Tone.NEGATIVE);
  }

  private static String particulars(LastCheck check, LedgerFacts facts) {
    String since =
        facts
            .since(check.head())
            .map(
                count ->
                    count == 0
                        ? Messages.text("ledger.check.sinceNothing")
                        : Messages.text("ledger.check.since", Amounts.count(count)))
            .orElseGet(() -> Messages.text("ledger.check.foreign"));
    return Messages.text(
        "ledger.check.text",
        LedgerSides.minute(check.at()),
        Amounts.count(check.segments()),
        since);
  }

  private static void addDamages(VBox said, Verification found) {
    found.damaged().stream()
        .limit(NAMED)
        .forEach(damage -> said.getChildren().add(Ui.paragraph(damage, "negative")));
    if (!found.damaged().isEmpty()) {
      said.getChildren().add(Ui.paragraph(Messages.text("ledger.check.todo")));
    }
  }
}
