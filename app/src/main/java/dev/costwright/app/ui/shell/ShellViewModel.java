package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Theme;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which screen is in front, in which theme, over which ledger.
final class ShellViewModel {
  private final Supplier<LedgerStatus> ledger;
  private final Background background;
  private final Preferences preferences;
  private final ReadOnlyObjectWrapper<String> current = new ReadOnlyObjectWrapper<>("overview");
  private final ReadOnlyObjectWrapper<Theme> theme;
  private final ReadOnlyObjectWrapper<LedgerStatus> status =
      new ReadOnlyObjectWrapper<>(LedgerStatus.LOADING);

  ShellViewModel(Supplier<LedgerStatus> ledger, Background background, Preferences preferences) {
    this.ledger = ledger;
    this.background = background;
    this.preferences = preferences;
    this.theme = new ReadOnlyObjectWrapper<>(preferences.theme());
  }

  /// Name of the screen in front.
  ReadOnlyObjectProperty<String> currentProperty() {
    return current.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LedgerStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  void open(String screen) {
    current.set(screen);
  }

  /// Changes the theme until the window closes.
  void show(Theme chosen) {
    theme.set(chosen);
  }

  /// Changes the theme and remembers it.
  void use(Theme chosen) {
    show(chosen);
    preferences.saveTheme(chosen);
  }

  /// Reads the status again; what cannot be read leaves it as it was.
  void refresh() {
    background.run("shell.task.status", _ -> ledger.get(), status::set, _ -> {});
  }
}
