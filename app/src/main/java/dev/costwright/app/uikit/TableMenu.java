package dev.costwright.app.uikit;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// What every table offers: copy, CSV, XLSX. All rows with their total, whatever is selected.
public final class TableMenu {
  private TableMenu() {}

  /// A button that opens the menu.
  public static MenuButton button(DataTable<?> table) {
    MenuButton button = new MenuButton(Messages.text("table.export"), Ui.icon(Feather.SHARE_2));
    button.setAccessibleText(Messages.text("table.export"));
    button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    button
        .getItems()
        .addAll(
            item("table.copy", Feather.COPY, table::copy),
            item("table.csv", Feather.FILE_TEXT, () -> saveCsv(button, table)),
            item("table.xlsx", Feather.GRID, () -> saveWorkbook(button, table)));
    return button;
  }

  static MenuItem item(String key, Feather icon, Runnable action) {
    MenuItem item = new MenuItem(Messages.text(key), Ui.icon(icon));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static void saveCsv(Node owner, DataTable<?> table) {
    TableData data = table.data();
    Saving.ask(owner, data.name(), "csv", Saving.text(data.toCsv()));
  }

  private static void saveWorkbook(Node owner, DataTable<?> table) {
    TableData data = table.data();
    Saving.ask(owner, data.name(), "xlsx", out -> Workbooks.write(data, out));
  }
}
