package dev.costwright.app.ui.prompt;

import dev.costwright.app.report.PromptTables;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.prompt.ModelSaving;
import dev.costwright.forecasting.prompt.PromptComparison;
import java.util.List;
import javafx.scene.layout.VBox;

/// The saving by model.
final class ModelsCard extends VBox {
  ModelsCard(Prompted found) {
    DataTable<ModelSaving> table =
        new DataTable<>(text("models"), columns()).withEmptyText(text("models.none"));
    table.setId("prompt-models");
    table.show(found.comparison().map(PromptComparison::models).orElse(List.of()));
    getChildren()
        .add(
            Ui.grow(
                Ui.flushCard(text("models"), text("models.hint"), table, TableMenu.button(table))));
  }

  private static List<DataColumn<ModelSaving>> columns() {
    return List.of(
        DataColumn.text(text("column.model"), 170, ModelSaving::model),
        DataColumn.text(text("column.before"), 110, model -> PromptTables.counted(model.before())),
        DataColumn.text(text("column.after"), 110, model -> PromptTables.counted(model.after())),
        DataColumn.count(text("column.calls"), 80, model -> model.use().calls()),
        DataColumn.figure(text("column.saving"), 110, model -> CellValue.of(model.saving())));
  }

  private static String text(String key) {
    return Messages.text("prompt." + key);
  }
}
