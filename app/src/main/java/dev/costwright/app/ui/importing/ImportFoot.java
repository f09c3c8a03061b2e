package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.button;
import static dev.costwright.app.uikit.Ui.icon;
import static dev.costwright.app.uikit.Ui.spacer;
import static dev.costwright.app.uikit.Ui.text;

import dev.costwright.app.ui.importing.QueueViewModel.Activity;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The promise that every import can be undone, what would go in, and the button that does it.
final class ImportFoot extends HBox {
  private final QueueViewModel queue;
  private final Label rows = text("", "secondary");
  private final Button go = button("", Feather.CHECK, "accent");

  ImportFoot(QueueViewModel queue) {
    super(12);
    this.queue = queue;
    setAlignment(Pos.CENTER_LEFT);
    go.setId("import-ready");
    go.setOnAction(_ -> queue.importReady());
    getChildren()
        .addAll(
            icon(Feather.ROTATE_CCW),
            text(Messages.text("importing.foot.promise"), "secondary"),
            spacer(),
            rows,
            go);
    update();
  }

  void update() {
    ImportSummary summary = queue.summary();
    rows.setText(
        summary.ready() == 0
            ? ""
            : Messages.text(
                    "importing.foot.rows",
                    Amounts.count(summary.fresh()),
                    Amounts.count(summary.setAside()),
                    Amounts.count(summary.overlap().duplicates()))
                + meeting("changed", summary.overlap().changed())
                + meeting("conflicting", summary.overlap().conflicting()));
    go.setText(Messages.text("importing.foot.import", summary.ready()));
    go.setAccessibleText(go.getText());
    go.setDisable(summary.ready() == 0 || queue.activity() != Activity.IDLE);
  }

  private static String meeting(String key, long rows) {
    return rows == 0 ? "" : Messages.text("importing.foot." + key, Amounts.count(rows));
  }
}
