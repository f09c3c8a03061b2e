package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.button;

import dev.costwright.app.ui.importing.ImportViewModel.Section;
import dev.costwright.app.uikit.Background;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TakesFiles;
import dev.costwright.app.uikit.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The Import destination of the window.
public final class ImportScreen implements TakesFiles {
  private final ImportViewModel model;

  /// @param ledgerChanged hears of every import, undo and redo
  public ImportScreen(ImportDesk desk, Background background, Runnable ledgerChanged) {
    this(new ImportViewModel(desk, background, ledgerChanged));
  }

  ImportScreen(ImportViewModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return "importing";
  }

  @Override
  public Ikon icon() {
    return Feather.DOWNLOAD;
  }

  @Override
  public ObservableValue<String> scope() {
    return model
        .queue()
        .said()
        .accountProperty()
        .map(account -> Messages.text("importing.scope", account));
  }

  @Override
  public View view(Theme theme) {
    return new View(new ImportView(model), List.of(toggle()));
  }

  @Override
  public void shown() {
    model.show();
  }

  @Override
  public void take(List<Path> filesAndFolders) {
    model.drop(filesAndFolders);
  }

  /// Leads from the files to the history and back.
  private Button toggle() {
    Button toggle = button(Messages.text("importing.history"), Feather.CLOCK);
    toggle.setId("import-section");
    model
        .sectionProperty()
        .subscribe(
            section -> {
              String key = section == Section.FILES ? "importing.history" : "importing.files";
              toggle.setText(Messages.text(key));
              toggle.setAccessibleText(toggle.getText());
            });
    toggle.setOnAction(
        _ ->
            model.show(
                model.sectionProperty().get() == Section.FILES ? Section.HISTORY : Section.FILES));
    return toggle;
  }
}
