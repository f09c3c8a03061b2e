package dev.costwright.app.uikit;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says what happened, what state the data is in and what to do. It lies over the window, whose
/// root is a stack; Esc or its button closes it.
final class ErrorDialog extends StackPane {
  private static final double WIDTH = 560;
  private static final double DISC = 40;

  ErrorDialog(Trouble trouble) {
    VBox dialog = new VBox(head(trouble), foot(trouble));
    dialog.getStyleClass().add("dialog-card");
    dialog.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    getStyleClass().add("scrim");
    getChildren().add(dialog);
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
          }
        });
  }

  void showOver(Node node) {
    if (node.getScene().getRoot() instanceof StackPane root && !isShownIn(root)) {
      root.getChildren().add(this);
      lookup(".accent").requestFocus();
    }
  }

  /// One trouble at a time: what follows from the first says nothing new.
  private static boolean isShownIn(StackPane root) {
    return root.getChildren().stream().anyMatch(ErrorDialog.class::isInstance);
  }

  private void close() {
    if (getParent() instanceof StackPane root) {
      root.getChildren().remove(this);
    }
  }

  private static HBox head(Trouble trouble) {
    VBox words =
        new VBox(
            8,
            Ui.paragraph(trouble.title(), "title"),
            Ui.paragraph(trouble.message(), "secondary"),
            Ui.paragraph(trouble.advice(), "secondary"),
            code(trouble.code()));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(14, disc(), words);
    head.setPadding(new Insets(20, 20, 18, 20));
    return head;
  }

  private static Node code(String code) {
    Region line = Ui.paragraph(code, "code");
    line.setMaxWidth(Double.MAX_VALUE);
    return line;
  }

  private static Node disc() {
    StackPane disc = new StackPane(Ui.icon(Feather.ALERT_OCTAGON));
    disc.getStyleClass().addAll("icon-disc", "negative");
    disc.setMinSize(DISC, DISC);
    disc.setMaxSize(DISC, DISC);
    return disc;
  }

  private HBox foot(Trouble trouble) {
    Button copy = Ui.button(Messages.text("trouble.copy"), Feather.CLIPBOARD, "flat");
    copy.setOnAction(_ -> copy(trouble));
    Button close = Ui.button(Messages.text("trouble.close"), "accent");
    close.setOnAction(_ -> close());
    HBox foot = new HBox(copy, Ui.spacer(), close);
    foot.getStyleClass().add("foot");
    return foot;
  }

  private static void copy(Trouble trouble) {
    ClipboardContent content = new ClipboardContent();
    content.putString(trouble.title() + "\n" + trouble.report());
    boolean _ = Clipboard.getSystemClipboard().setContent(content);
  }
}
