package dev.costwright.app.ui.whatif;

import dev.costwright.app.report.Provenance;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.TableFile;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Origins;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Writes the tables of a part to a file that the user chooses, in the background.
///
/// @param titleKey message that names the export
/// @param fileName without its ending, as offered
/// @param taskKey message that says what is being done
public record Exporting(Desk desk, String titleKey, String fileName, String taskKey) {
  /// Asks where to; nothing is written when the user says nowhere.
  ///
  /// @param near any node of the window
  public void ask(Node near, List<ReportTable> tables) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text(titleKey));
    chooser.setInitialFileName(fileName + ".xlsx");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("XLSX", "*.xlsx"),
            new FileChooser.ExtensionFilter("CSV", "*.csv"));
    Optional.ofNullable(chooser.showSaveDialog(near.getScene().getWindow()))
        .ifPresent(file -> write(tables, file.toPath(), Origins.of(near)));
  }

  /// @param provenance what the figures rest on; empty where no window says it
  void write(List<ReportTable> tables, Path file, Optional<Provenance> provenance) {
    desk.background()
        .run(taskKey, _ -> TableFile.write(tables, file, provenance), _ -> {}, desk.problems());
  }
}
