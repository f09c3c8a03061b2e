package dev.costwright.app.ui.prompt;

import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.prompt.PromptVersion;
import dev.costwright.model.cube.Pivot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;

/// How the input of calls grew from version to version.
final class VersionsCard extends VBox {
  VersionsCard(List<PromptVersion> versions) {
    DataTable<PromptVersion> table =
        new DataTable<>(text("versions"), columns(versions)).withEmptyText(text("versions.none"));
    table.setId("prompt-versions");
    Explained.rows(table, Messages.text("prompt.why.version"));
    table.show(versions);
    getChildren()
        .add(
            Ui.grow(
                Ui.flushCard(
                    text("versions"), text("versions.hint"), table, TableMenu.button(table))));
  }

  private static List<DataColumn<PromptVersion>> columns(List<PromptVersion> versions) {
    return List.of(
        DataColumn.text(
            text("column.feature"), 120, version -> version.feature().orElse(Pivot.UNTAGGED)),
        DataColumn.text(text("column.version"), 56, PromptVersion::name),
        DataColumn.figure(text("column.first"), 92, version -> new CellValue.Day(version.first())),
        DataColumn.count(text("column.calls"), 60, PromptVersion::calls),
        DataColumn.figure(
            text("column.input"), 80, version -> decimal(version.inputPerCall(), "%,.1f")),
        DataColumn.figure(text("column.growth"), 70, VersionsCard::growth),
        DataColumn.figure(
            Messages.text("prompt.column.cost", currency(versions)),
            84,
            version -> decimal(version.costPerCall(), "%,.4f")));
  }

  private static String currency(List<PromptVersion> versions) {
    return versions.stream()
        .findFirst()
        .map(version -> version.cost().currency().getCurrencyCode())
        .orElse("");
  }

  private static CellValue growth(PromptVersion version) {
    return version
        .growth()
        .map(share -> share.movePointRight(2))
        .<CellValue>map(
            percent ->
                new CellValue.Decimal(
                    percent,
                    String.format(Locale.ROOT, "%+,.1f %%", percent).replace("-", Amounts.MINUS)))
        .orElse(CellValue.absent());
  }

  private static CellValue decimal(BigDecimal number, String format) {
    return new CellValue.Decimal(number, String.format(Locale.ROOT, format, number));
  }

  private static String text(String key) {
    return Messages.text("prompt." + key);
  }
}
