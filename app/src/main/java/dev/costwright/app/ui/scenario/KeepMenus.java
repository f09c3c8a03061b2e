package dev.costwright.app.ui.scenario;

import dev.costwright.app.report.Provenance;
import dev.costwright.app.report.ScenarioTables;
import dev.costwright.app.report.TableFile;
import dev.costwright.app.uikit.Answer;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Origins;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.model.problem.CostwrightException;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// Keeps scenarios in the ledger or in files, and opens them from there.
///
/// @param problems hears what could not be done
record KeepMenus(ScenarioViewModel model, Consumer<CostwrightException> problems) {
  /// Keeps the scenario in the ledger, or writes it to a file.
  SplitMenuButton saving() {
    MenuItem write = new MenuItem(Messages.text("scenarios.file.save"), Ui.icon(Feather.FILE_TEXT));
    MenuItem copy = new MenuItem(Messages.text("scenarios.duplicate"), Ui.icon(Feather.COPY));
    copy.setId("scenarios-duplicate");
    copy.setOnAction(_ -> model.files().duplicate(problems));
    MenuItem export = new MenuItem(Messages.text("scenarios.export"), Ui.icon(Feather.GRID));
    SplitMenuButton save = new SplitMenuButton(copy, write, export);
    export.setOnAction(_ -> export(save));
    write.setOnAction(_ -> writeFile(save));
    save.setId("scenarios-save");
    save.setText(Messages.text("scenarios.save"));
    save.setGraphic(Ui.icon(Feather.SAVE));
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setAccessibleText(Messages.text("scenarios.save"));
    save.setOnAction(_ -> model.save(problems));
    return save;
  }

  MenuButton opening() {
    MenuButton menu = new MenuButton(Messages.text("scenarios.open"), Ui.icon(Feather.FOLDER));
    menu.setId("scenarios-open");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setAccessibleText(Messages.text("scenarios.open"));
    return menu;
  }

  void offer(MenuButton menu, Answer<Played> answer) {
    menu.getItems().clear();
    if (answer instanceof Answer.Filled<Played>(Played played)) {
      for (Played.Line line : played.others()) {
        MenuItem item = new MenuItem(line.scenario().name(), Ui.icon(Feather.SLIDERS));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.open(line.scenario()));
        menu.getItems().add(item);
      }
    }
    MenuItem read = new MenuItem(Messages.text("scenarios.file.open"), Ui.icon(Feather.FILE_TEXT));
    read.setOnAction(_ -> readFile(menu));
    menu.getItems().add(read);
  }

  private void readFile(Node owner) {
    Optional.ofNullable(chooser().showOpenDialog(owner.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(file -> model.files().openFrom(_ -> Scenarios.read(file), problems));
  }

  private void writeFile(Node owner) {
    Optional.ofNullable(chooser().showSaveDialog(owner.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(
            file -> model.files().writeTo(scenario -> Scenarios.write(scenario, file), problems));
  }

  private void export(Node owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("scenarios.export"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("XLSX", "*.xlsx"));
    Optional<Provenance> provenance = Origins.of(owner);
    Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(
            file -> model.files().export(played -> write(played, file, provenance), problems));
  }

  private static void write(Played played, Path file, Optional<Provenance> provenance) {
    TableFile.Written _ =
        TableFile.write(
            ScenarioTables.whole(played.scenario(), played.result(), played.prices()),
            file,
            provenance);
  }

  private static FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("scenarios.file.title"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
    return chooser;
  }
}
