package dev.costwright.app.ui.rules;

import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.RulePreview.Catch;
import dev.costwright.model.problem.CostwrightException;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// The ways to more rules: a form, a table, a file.
record RuleFiles(RulesViewModel model, Tried shown, Navigation navigation) {
  /// @param edit opens the form of a rule, or of a new one, near a node
  HBox buttons(BiConsumer<Node, Optional<Catch>> edit) {
    Button add = Ui.button(Messages.text("rules.add"), Feather.PLUS, "accent");
    add.setId("rules-add");
    add.setOnAction(_ -> edit.accept(add, Optional.empty()));
    Button table = Ui.button(Messages.text("rules.addTable"), Feather.GRID);
    table.setId("rules-add-table");
    table.setOnAction(
        _ ->
            chosen(table, "CSV", "*.csv")
                .ifPresent(file -> model.readTable(shown, file, this::fail)));
    Button read = Ui.button(Messages.text("rules.read"), Feather.UPLOAD);
    read.setId("rules-read");
    read.setOnAction(
        _ -> chosen(read, "JSON", "*.json").ifPresent(file -> model.read(file, this::fail)));
    return Ui.row(8, add, table, read);
  }

  private static Optional<Path> chosen(Node owner, String kind, String ending) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("rules.title"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, ending));
    return Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
        .map(File::toPath);
  }

  private void fail(CostwrightException problem) {
    navigation.report(Trouble.of("rules.failed", problem));
  }
}
