package dev.costwright.app.ui.importing;

import static dev.costwright.app.uikit.Ui.button;
import static dev.costwright.app.uikit.Ui.icon;
import static dev.costwright.app.uikit.Ui.paragraph;
import static dev.costwright.app.uikit.Ui.spacer;
import static dev.costwright.app.uikit.Ui.text;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.ledger.ImportRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A question or a failure over the screen, until it is answered. Escape answers with the button
/// that changes nothing.
final class Dialog {
  private static final double DISC = 40;
  private static final double WIDTH = 560;

  private Dialog() {}

  /// Says in words what leaves the ledger and what comes back.
  static Node undo(ImportRecord entry, Runnable confirm, Runnable dismiss) {
    Button keep = button(Messages.text("importing.undo.keep"));
    keep.setId("import-undo-keep");
    keep.setOnAction(_ -> dismiss.run());
    Button go = button(Messages.text("importing.undo.go"), Feather.ROTATE_CCW, "accent");
    go.setId("import-undo-confirm");
    go.setDefaultButton(true);
    go.setOnAction(_ -> confirm.run());
    return over(
        dismiss,
        Messages.text("importing.undo.title", entry.source().name()),
        head(
            disc(Feather.ROTATE_CCW, ""),
            text(Messages.text("importing.undo.title", entry.source().name()), "title"),
            paragraph(leaves(entry), "secondary"),
            paragraph(Messages.text("importing.undo.back"), "secondary")),
        spacer(),
        keep,
        go);
  }

  /// What happened, what state the ledger is in, what to do.
  static Node failure(Outcome.Failed failed, List<Button> repairs, Runnable dismiss) {
    String key = "importing.failed." + failed.task().name().toLowerCase(Locale.ROOT);
    Button copy = button(Messages.text("importing.failed.copy"), Feather.CLIPBOARD, "flat");
    copy.setOnAction(
        _ -> {
          boolean _ =
              Clipboard.getSystemClipboard()
                  .setContent(Map.of(DataFormat.PLAIN_TEXT, report(failed)));
        });
    Button close = button(Messages.text("importing.failed.close"));
    close.setId("import-failed-close");
    close.setOnAction(_ -> dismiss.run());
    List<Node> buttons = new ArrayList<>(List.of(copy, spacer(), close));
    buttons.addAll(repairs);
    return over(
        dismiss,
        Messages.text(key),
        head(
            disc(Feather.ALERT_OCTAGON, "negative"),
            text(Messages.text(key), "title"),
            paragraph(Messages.text(key + ".state"), "secondary"),
            code(report(failed))),
        buttons.toArray(Node[]::new));
  }

  private static String leaves(ImportRecord entry) {
    long count = entry.rows().added();
    String rows = Amounts.count(count);
    String amounts = entry.charged().stream().map(Amounts::exact).collect(Collectors.joining(", "));
    String period =
        entry.from().isEmpty() || entry.to().isEmpty()
            ? ""
            : Days.range(entry.from().get(), entry.to().get());
    if (period.isEmpty()) {
      return Messages.text("importing.undo.leaves", rows, count);
    }
    return amounts.isEmpty()
        ? Messages.text("importing.undo.leaves.period", rows, period, count)
        : Messages.text("importing.undo.leaves.amount", rows, period, amounts, count);
  }

  private static String report(Outcome.Failed failed) {
    return failed.file().isEmpty() ? failed.message() : failed.file() + "\n" + failed.message();
  }

  private static Label code(String text) {
    Label code = paragraph(text, "code");
    code.setMaxWidth(Double.MAX_VALUE);
    return code;
  }

  private static StackPane disc(Ikon sign, String style) {
    StackPane disc = new StackPane(icon(sign));
    disc.getStyleClass().add("icon-disc");
    if (!style.isEmpty()) {
      disc.getStyleClass().add(style);
    }
    disc.setMinSize(DISC, DISC);
    disc.setMaxSize(DISC, DISC);
    return disc;
  }

  private static HBox head(Node sign, Node... words) {
    VBox text = new VBox(8, words);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox head = new HBox(14, sign, text);
    head.setPadding(new Insets(20, 20, 18, 20));
    return head;
  }

  private static StackPane over(Runnable dismiss, String name, Node head, Node... buttons) {
    HBox foot = new HBox(buttons);
    foot.getStyleClass().add("foot");
    VBox card = new VBox(head, foot);
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.setAccessibleText(name);
    StackPane scrim = new StackPane(card);
    scrim.getStyleClass().add("scrim");
    scrim.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            dismiss.run();
          }
        });
    return scrim;
  }
}
