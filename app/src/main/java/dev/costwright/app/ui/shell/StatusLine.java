package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RunningTask;
import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.uikit.Ui;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Foot of the window: undo and redo of edits, coverage, prices, what is running with its cancel
/// button, currency and day zone.
final class StatusLine extends HBox {
  private static final double BAR = 120;

  private final HBox running = Ui.row(8);

  StatusLine(ShellViewModel shell, EditStepsViewModel edits, Tasks tasks) {
    getStyleClass().add("status");
    Label readOnly = label("readOnly");
    readOnly.getStyleClass().add("warning");
    readOnly.setGraphic(Ui.icon(Feather.LOCK));
    readOnly.visibleProperty().bind(readOnly.textProperty().isNotEmpty());
    readOnly.textProperty().bind(shell.statusProperty().map(LedgerStatus::readOnly));
    Label coverage = label("coverage");
    coverage.textProperty().bind(shell.statusProperty().map(LedgerStatus::coverage));
    Label prices = label("prices");
    prices.textProperty().bind(shell.statusProperty().map(LedgerStatus::prices));
    Label currency = label("currency");
    currency.textProperty().bind(shell.statusProperty().map(LedgerStatus::currency));
    getChildren()
        .addAll(
            new EditStepsBar(edits),
            readOnly,
            coverage,
            prices,
            running,
            Ui.spacer(),
            currency,
            Ui.text(Messages.text("shell.keysHint")));
    tasks.running().addListener((ListChangeListener<RunningTask>) _ -> showLast(tasks));
    showLast(tasks);
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId("status-" + id);
    // what has nothing to say takes no room
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  private void showLast(Tasks tasks) {
    running.getChildren().clear();
    if (!tasks.running().isEmpty()) {
      show(tasks.running().getLast());
    }
  }

  private void show(RunningTask task) {
    String title = Messages.text(task.titleKey());
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR);
    bar.setAccessibleText(title);
    bar.progressProperty().bind(task.shareProperty());
    Button cancel = Ui.iconButton(Feather.X, Messages.text("shell.cancel", title));
    cancel.getStyleClass().add("small");
    cancel.setOnAction(_ -> task.cancel());
    running.getChildren().addAll(Ui.text(title), bar, cancel);
  }
}
