package dev.costwright.app.ui.shell;

import dev.costwright.app.uikit.Ui;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// A question over the window, whose root is a stack, until it is answered. Every button puts it
/// away and then does its work; Escape answers with the first one, which changes nothing.
final class Question extends StackPane {
  private static final double WIDTH = 580;
  private static final double DISC = 40;

  /// @param button says what it does
  record Answer(Button button, Runnable work) {}

  Question(Ikon sign, String title, List<String> words, List<Answer> answers) {
    VBox card = new VBox(head(sign, title, words), foot(answers));
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.setAccessibleText(title);
    getStyleClass().add("scrim");
    setId("question");
    getChildren().add(card);
    Answer harmless = answers.getFirst();
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            answer(harmless);
          }
        });
  }

  /// Lays the question over a window; the newest one counts.
  void showOver(StackPane root) {
    root.getChildren().removeIf(Question.class::isInstance);
    root.getChildren().add(this);
    lookup(".foot .button").requestFocus();
  }

  private void answer(Answer answer) {
    if (getParent() instanceof StackPane root) {
      root.getChildren().remove(this);
    }
    answer.work().run();
  }

  private static HBox head(Ikon sign, String title, List<String> words) {
    StackPane disc = new StackPane(Ui.icon(sign));
    disc.getStyleClass().add("icon-disc");
    disc.setMinSize(DISC, DISC);
    disc.setMaxSize(DISC, DISC);
    VBox text = new VBox(8, Ui.paragraph(title, "title"));
    words.forEach(line -> text.getChildren().add(Ui.paragraph(line, "secondary")));
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox head = new HBox(14, disc, text);
    head.setPadding(new Insets(20, 20, 18, 20));
    return head;
  }

  private HBox foot(List<Answer> answers) {
    HBox foot = new HBox(Ui.spacer());
    for (Answer answer : answers) {
      answer.button().setOnAction(_ -> answer(answer));
      foot.getChildren().add(answer.button());
    }
    foot.getStyleClass().add("foot");
    return foot;
  }
}
