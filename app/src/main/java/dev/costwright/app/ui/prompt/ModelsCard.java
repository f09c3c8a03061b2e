package dev.costwright.app.ui.prompt;

import dev.costwright.app.report.PromptTables;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.prompt.ModelSaving;
import dev.costwright.forecasting.prompt.PromptComparison;
import dev.costwright.forecasting.prompt.TokenCount;
import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.VBox;

/// The saving by model.
final class ModelsCard extends VBox {
  ModelsCard(Prompted found) {
    DataTable<ModelSaving> table =
        new DataTable<>(text("models"), columns()).withEmptyText(text("models.none"));
    table.setId("prompt-models");
    Explained.rows(table, Messages.text("prompt.why.model"));
    table.show(found.comparison().map(PromptComparison::models).orElse(List.of()));
    getChildren()
        .add(
            Ui.grow(
                Ui.flushCard(text("models"), text("models.hint"), table, TableMenu.button(table))));
  }

  private static List<DataColumn<ModelSaving>> columns() {
    return List.of(
        DataColumn.text(text("column.model"), 150, ModelSaving::model),
        counted("column.before", ModelSaving::before),
        counted("column.after", ModelSaving::after),
        DataColumn.count(text("column.calls"), 60, model -> model.use().calls()),
        DataColumn.figure(text("column.saving"), 90, model -> CellValue.of(model.saving())));
  }

  /// Right-aligned as figures are; a range where the vendor publishes no tokenizer.
  private static DataColumn<ModelSaving> counted(
      String key, Function<ModelSaving, TokenCount> tokens) {
    return DataColumn.<ModelSaving>text(
            text(key), 90, model -> PromptTables.counted(tokens.apply(model)))
        .withStyles("number");
  }

  private static String text(String key) {
    return Messages.text("prompt." + key);
  }
}
