package dev.costwright.app.ui.ledger;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.ledger.Operation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The audit chain, newest first, under its head.
final class OperationsCard extends VBox {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final double ENTRY = 48;
  private static final double WHEN = 140;
  private static final double NAME = 84;
  private static final double HASH = 92;

  /// So many digits tell two hashes apart.
  private static final int DIGITS = 8;

  private final DataTable<Operation> table =
      new DataTable<>(Messages.text("ledger.operations.title"), columns());
  private final Label head = Ui.paragraph("", "code");

  OperationsCard(LedgerViewModel model) {
    table.setId("ledger-operations");
    head.setId("ledger-head");
    head.setMaxWidth(Double.MAX_VALUE);
    VBox headLine =
        new VBox(8, head, Ui.paragraph(Messages.text("ledger.operations.hint"), "caption"));
    headLine.getStyleClass().add("card-body");
    VBox body = new VBox(headLine, Ui.grow(new StackPane(table)));
    getChildren().add(Ui.grow(Ui.flushCard(Messages.text("ledger.operations.title"), "", body)));
    model.factsProperty().subscribe(facts -> facts.ifPresent(this::show));
  }

  private void show(LedgerFacts facts) {
    head.setText(Messages.text("ledger.operations.head", facts.head()));
    table.show(facts.operations().reversed());
  }

  private static List<DataColumn<Operation>> columns() {
    return List.of(
        DataColumn.count(column("entry"), ENTRY, Operation::entry),
        DataColumn.text(column("when"), WHEN, done -> minute(done.at())),
        DataColumn.text(column("operation"), NAME, OperationsCard::name),
        DataColumn.<Operation>text(column("hash"), HASH, done -> done.hash().substring(0, DIGITS))
            .withStyles("muted"));
  }

  /// In UTC, as the column's head says.
  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  private static String column(String key) {
    return Messages.text("ledger.column." + key);
  }

  private static String name(Operation done) {
    return done.subject() == 0 ? done.name() : done.name() + " " + Amounts.count(done.subject());
  }
}
