package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.button;
import static dev.costwright.app.uikit.Ui.row;
import static dev.costwright.app.uikit.Ui.text;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.importers.Format;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// What the selected file holds: its first rows, or why there are none and what to do about it.
final class PreviewCard {
  private final QueueViewModel queue;
  private final QueuedFile file;

  private PreviewCard(QueueViewModel queue, QueuedFile file) {
    this.queue = queue;
    this.file = file;
  }

  static Node of(QueueViewModel queue, QueuedFile file) {
    return new PreviewCard(queue, file).card();
  }

  private Node card() {
    return switch (file.state()) {
      case FileState.Waiting _ -> quiet("waiting");
      case FileState.Reading _ -> quiet("reading");
      case FileState.Unreadable(String message) -> unreadable(message, new Region());
      case FileState state -> state.preview().map(this::content).orElseGet(() -> quiet("reading"));
    };
  }

  private Node content(ImportPreview content) {
    if (content.isElsewhere()) {
      return elsewhere(content);
    }
    if (content.claimedBy().isEmpty()) {
      return question("unknown", queue.formats());
    }
    if (content.claimedBy().size() > 1) {
      return question("ambiguous", content.claimedBy());
    }
    if (content.isEmpty()) {
      return nothing();
    }
    if (content.rows() == 0 && content.failure().isPresent()) {
      return unreadable(content.failure().get(), readAs());
    }
    PreviewTable table = PreviewTable.of(content);
    return Ui.flushCard(
        Messages.text(
            "importing.preview.hint",
            Amounts.count(table.rows().size()),
            Amounts.count(content.rows())),
        file.name(),
        PreviewRows.of(table),
        readAs());
  }

  private Node quiet(String key) {
    return card(
        Ui.empty(
            Feather.CLOCK,
            Messages.text("importing.preview." + key),
            Messages.text("importing.preview." + key + ".why")));
  }

  /// Read without a fault, and there is nothing in it.
  private Node nothing() {
    return Ui.card(
        file.name(),
        "",
        Ui.empty(
            Feather.INBOX,
            Messages.text("importing.preview.nothing"),
            Messages.text("importing.preview.nothing.why")),
        readAs());
  }

  /// Known, and of no use here.
  private Node elsewhere(ImportPreview content) {
    Button remove = button(Messages.text("importing.files.remove"), Feather.X);
    remove.setOnAction(_ -> queue.remove(file));
    return Ui.card(
        file.name(),
        "",
        Ui.empty(
            Feather.TAG,
            Messages.text("importing.preview.catalogue"),
            content.unknownFormat(),
            remove));
  }

  private Node unreadable(String message, Node action) {
    Button again = button(Messages.text("importing.preview.again"), Feather.REFRESH_CW);
    again.setOnAction(_ -> queue.readAs(file, file.format()));
    Button remove = button(Messages.text("importing.files.remove"), Feather.X);
    remove.setOnAction(_ -> queue.remove(file));
    return Ui.card(
        file.name(),
        "",
        Ui.empty(
            Feather.ALERT_OCTAGON,
            Messages.text("importing.preview.unreadable"),
            message,
            remove,
            again),
        action);
  }

  /// Several formats fit, or none: the user knows.
  private Node question(String key, List<Format> formats) {
    ComboBox<Format> choice = formats(formats);
    choice.setId("import-choose-format");
    VBox question =
        Ui.empty(
            Feather.HELP_CIRCLE,
            Messages.text("importing.preview." + key),
            Messages.text("importing.preview." + key + ".why"),
            choice);
    question.setAlignment(Pos.CENTER);
    return card(question);
  }

  private Node card(VBox body) {
    return Ui.card(file.name(), "", body);
  }

  /// The format that was recognised, to be overruled.
  private Node readAs() {
    ComboBox<Format> choice = formats(queue.formats());
    Label label = text(Messages.text("importing.preview.readas"), "secondary");
    label.setLabelFor(choice);
    choice.disableProperty().bind(file.stateProperty().map(PreviewCard::isSettled));
    return row(8, label, choice);
  }

  private static boolean isSettled(FileState state) {
    return state instanceof FileState.Imported || state instanceof FileState.Importing;
  }

  private ComboBox<Format> formats(List<Format> formats) {
    ComboBox<Format> choice = new ComboBox<>();
    choice.getItems().setAll(formats);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Format format) {
            return format == null ? "" : format.name();
          }

          @Override
          public Format fromString(String name) {
            throw new UnsupportedOperationException("formats are chosen, not typed");
          }
        });
    choice.setAccessibleText(Messages.text("importing.preview.readas.name", file.name()));
    choice.setPromptText(Messages.text("importing.preview.choose"));
    formats.stream()
        .filter(format -> file.readAs().map(format.id()::equals).orElse(false))
        .findFirst()
        .ifPresent(choice::setValue);
    choice.valueProperty().subscribe((_, chosen) -> queue.readAs(file, Optional.of(chosen.id())));
    return choice;
  }
}
