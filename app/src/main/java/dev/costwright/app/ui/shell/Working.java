package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.FxThread;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.ledger.Watch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the window shows while no ledger is open: what is being done, how far it is, and a way to
/// stop it.
final class Working extends StackPane {
  private static final double WIDTH = 520;
  private static final int STEPS = 100;

  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicInteger told = new AtomicInteger(-1);

  Working(String title, String place) {
    Button cancel = Ui.button(Messages.text("working.cancel"));
    cancel.setId("working-cancel");
    cancel.setOnAction(
        _ -> {
          cancel();
          cancel.setDisable(true);
        });
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(title);
    VBox words = new VBox(12, Ui.paragraph(title, "title"), Ui.paragraph(place, "secondary"), bar);
    words.setPadding(new Insets(20));
    HBox foot = new HBox(cancel);
    foot.setAlignment(Pos.CENTER_RIGHT);
    foot.getStyleClass().add("foot");
    VBox card = new VBox(words, foot);
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setPadding(new Insets(20));
    setId("working");
    getChildren().add(card);
  }

  /// Asks the work to stop, on any thread.
  void cancel() {
    cancelled.set(true);
  }

  /// For the work, on any thread.
  Watch watch() {
    return new Watch() {
      @Override
      public void at(long done, long of) {
        tell(of > 0 ? (int) (STEPS * Math.min(done, of) / of) : -1);
      }

      @Override
      public boolean isCancelled() {
        return cancelled.get();
      }
    };
  }

  /// At most one message a step reaches the window.
  private void tell(int step) {
    if (told.getAndSet(step) != step) {
      FxThread.executor().execute(() -> bar.setProgress(step < 0 ? step : (double) step / STEPS));
    }
  }
}
