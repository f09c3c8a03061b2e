package dev.costwright.app.uikit;

import dev.costwright.app.report.EvidenceFile;
import dev.costwright.app.report.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// What every table offers: copy, CSV, XLSX. All rows with their total, whatever is selected.
public final class TableMenu {
  private static final String ROUNDED = "each amount once, half up, to the decimals shown";

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
    Saving.ask(owner, table.data().name(), "csv", file -> writeCsv(table, file));
  }

  private static void saveWorkbook(Node owner, DataTable<?> table) {
    Saving.ask(owner, table.data().name(), "xlsx", file -> writeWorkbook(table, file));
  }

  /// The table as text, and beside it what its figures rest on.
  static void writeCsv(DataTable<?> table, Path file) throws IOException {
    Files.writeString(file, table.data().toCsv());
    Optional<Provenance> known = Origins.of(table);
    if (known.isPresent()) {
      var _ = EvidenceFile.write(file, known.get(), Origins.links(table), ROUNDED);
    }
  }

  /// The table as a sheet, and in another what its figures rest on.
  static void writeWorkbook(DataTable<?> table, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbooks.write(table.data(), Origins.of(table), Origins.links(table), out);
    }
  }
}
