package dev.costwright.app.ui.ledger;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.app.ui.importing.FileSize;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.Glance;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The backups in the ledger's folder, each to be restored after both sides were shown.
final class BackupsCard extends VBox {
  private static final double WHEN = 142;
  private static final double REASON = 78;
  private static final double SIZE = 78;
  private static final double HOLDS = 284;
  private static final double STATE = 100;
  private static final double ACTION = 84;

  private final LedgerViewModel model;
  private final DataTable<KeptBackup> table;
  private final Button undo =
      Ui.button(Messages.text("ledger.restore.undo"), Feather.ROTATE_CCW, "flat");
  private final Button fromFile = Ui.button(Messages.text("ledger.restore.file"), "flat");
  private final Button backUp = Ui.button(Messages.text("ledger.backUp"), Feather.SAVE);

  /// @param choose asks for a file
  BackupsCard(LedgerViewModel model, Function<Node, Optional<Path>> choose) {
    this.model = model;
    this.table =
        new DataTable<>(Messages.text("ledger.backups.title"), columns())
            .withEmptyText(Messages.text("ledger.backups.none"));
    table.setId("ledger-backups");
    undo.setId("ledger-undo");
    undo.setOnAction(_ -> model.undoRestore());
    fromFile.setId("ledger-restore-file");
    fromFile.setOnAction(_ -> choose.apply(this).ifPresent(model::propose));
    backUp.setId("ledger-back-up");
    backUp.setOnAction(_ -> model.backUp());
    VBox card =
        Ui.flushCard(
            Messages.text("ledger.backups.title"),
            Messages.text("ledger.backups.hint"),
            new StackPane(table),
            undo,
            fromFile,
            backUp);
    getChildren().add(Ui.grow(card));
    model.factsProperty().subscribe(facts -> facts.ifPresent(this::show));
    model.busyProperty().subscribe(_ -> enable());
  }

  private void show(LedgerFacts facts) {
    table.show(facts.backups());
    enable();
  }

  private void enable() {
    boolean isBusy = model.busyProperty().get().isPresent();
    Optional<LedgerFacts> facts = model.factsProperty().get();
    boolean canWrite = facts.filter(known -> known.readOnly().isEmpty()).isPresent();
    backUp.setDisable(isBusy || !canWrite);
    fromFile.setDisable(isBusy || !canWrite);
    undo.setDisable(isBusy || !canWrite);
    boolean canUndo = facts.filter(LedgerFacts::canUndo).isPresent();
    undo.setVisible(canUndo);
    undo.setManaged(canUndo);
  }

  private List<DataColumn<KeptBackup>> columns() {
    return List.of(
        DataColumn.text(
            head("when"), WHEN, said(manifest -> OperationsCard.minute(manifest.writtenAt()))),
        DataColumn.text(head("reason"), REASON, BackupsCard::reason),
        DataColumn.figure(
            head("size"), SIZE, kept -> new CellValue.Text(FileSize.text(kept.bytes()))),
        DataColumn.text(head("holds"), HOLDS, said(manifest -> holds(manifest.glance()))),
        DataColumn.node(
            head("state"), STATE, BackupsCard::state, kept -> Ui.badge(state(kept), tone(kept))),
        DataColumn.node(head("action"), ACTION, BackupsCard::actionName, this::action));
  }

  private static String holds(Glance glance) {
    return glance
        .to()
        .map(
            day ->
                Messages.text(
                    "ledger.holds.backup",
                    Amounts.count(glance.liveImports()),
                    Amounts.count(glance.facts()),
                    day.toString()))
        .orElseGet(() -> LedgerSides.inWords(glance));
  }

  private static Function<KeptBackup, String> said(Function<BackupManifest, String> words) {
    return kept -> kept.manifest().map(words).orElse(Amounts.DASH);
  }

  private static String head(String key) {
    return Messages.text("ledger.column." + key);
  }

  private static String reason(KeptBackup kept) {
    String name = String.valueOf(kept.file().getFileName());
    if (name.startsWith("auto-")) {
      return Messages.text("ledger.reason.auto");
    }
    return name.startsWith("hand-") ? Messages.text("ledger.reason.hand") : name;
  }

  private static String state(KeptBackup kept) {
    return Messages.text(
        kept.manifest().isEmpty()
            ? "ledger.state.unreadable"
            : kept.isEarlier() ? "ledger.state.proven" : "ledger.state.otherLine");
  }

  private static Tone tone(KeptBackup kept) {
    return kept.manifest().isEmpty() ? Tone.NEGATIVE : kept.isEarlier() ? Tone.POSITIVE : Tone.INFO;
  }

  private static String actionName(KeptBackup kept) {
    return kept.manifest().isEmpty() ? "" : Messages.text("ledger.restore");
  }

  private Node action(KeptBackup kept) {
    Button button = Ui.button(Messages.text("ledger.restore"), "flat", "small");
    button.setVisible(kept.manifest().isPresent());
    button.setAccessibleText(Messages.text("ledger.restore.name", kept.file().getFileName()));
    button.setOnAction(_ -> model.propose(kept.file()));
    return button;
  }
}
