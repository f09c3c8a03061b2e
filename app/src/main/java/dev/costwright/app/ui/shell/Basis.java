package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// What a screen shows of closed months: what was booked, or what they would be now.
enum Basis {
  AS_BOOKED,
  RESTATED;

  /// Empty for screens that show no spend.
  static Optional<Basis> of(String screen) {
    return switch (screen) {
      case "overview", "explore", "agents", "economics", "drivers", "reports" ->
          Optional.of(AS_BOOKED);
      case "bridge", "reconcile", "scenarios", "forecast" -> Optional.of(RESTATED);
      default -> Optional.empty();
    };
  }

  /// Stands beside the scope while a month is closed.
  Label label(ObservableValue<LedgerStatus> status) {
    String key = "shell.basis." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    Label label = Ui.badge(Messages.text(key), Tone.NEUTRAL);
    label.setId("basis");
    ObservableValue<String> closed = status.map(LedgerStatus::closed);
    closed.subscribe(
        months -> {
          boolean isShown = months != null && !months.isEmpty();
          label.setVisible(isShown);
          label.setManaged(isShown);
          if (isShown) {
            String why = Messages.text(key + ".why", months);
            label.setTooltip(new Tooltip(why));
            label.setAccessibleText(why);
          }
        });
    return label;
  }
}
