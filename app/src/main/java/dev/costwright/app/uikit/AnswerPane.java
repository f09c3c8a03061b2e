package dev.costwright.app.uikit;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a part of a screen shows of an answer: that it is being worked out and how to stop it, the
/// figures, why there are none, or what went wrong and how to try again.
///
/// Its words are the messages `NAME.task`, `NAME.empty.title`, `NAME.empty.text` and
/// `NAME.failed`.
public final class AnswerPane extends StackPane {
  private static final double TURNING = 40;

  private final String name;
  private final Ikon icon;
  private final Asked asked;

  /// What can be done about a question.
  ///
  /// @param stop gives it up
  /// @param again asks once more
  public record Asked(Runnable stop, Runnable again) {}

  /// @param name stem of its messages
  public AnswerPane(String name, Ikon icon, Asked asked) {
    this.name = name;
    this.icon = icon;
    this.asked = asked;
    setMinSize(0, 0);
  }

  /// Shows each answer from now on.
  ///
  /// @param filled makes the figures
  /// @return ends it
  public <T> Subscription follow(
      ObservableValue<Answer<T>> answers, Function<T, ? extends Node> filled) {
    return answers.subscribe(answer -> getChildren().setAll(node(answer, filled)));
  }

  private <T> Node node(Answer<T> answer, Function<T, ? extends Node> filled) {
    return switch (answer) {
      case Answer.Loading<T> _ -> loading();
      case Answer.Empty<T> _ ->
          card(
              Ui.empty(
                  icon, Messages.text(name + ".empty.title"), Messages.text(name + ".empty.text")));
      case Answer.Filled<T>(T value) -> filled.apply(value);
      case Answer.Failed<T>(var problem) -> failed(Trouble.of(name + ".failed", problem));
    };
  }

  private Node loading() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(TURNING, TURNING);
    String task = Messages.text(name + ".task");
    turning.setAccessibleText(task);
    Button stop = Ui.button(Messages.text("answer.stop"), Feather.X);
    stop.setId(id("stop"));
    stop.setOnAction(_ -> asked.stop().run());
    VBox working = new VBox(12, turning, Ui.text(task, "secondary"), stop);
    working.setAlignment(Pos.CENTER);
    return card(working);
  }

  private Node failed(Trouble trouble) {
    Button again = Ui.button(Messages.text("answer.again"), Feather.REFRESH_CW);
    again.setId(id("again"));
    again.setOnAction(_ -> asked.again().run());
    return card(
        Ui.empty(
            Feather.ALERT_OCTAGON,
            trouble.title(),
            trouble.message() + " " + trouble.advice(),
            again));
  }

  private String id(String action) {
    return name.replace('.', '-') + "-" + action;
  }

  private static Node card(VBox content) {
    content.getStyleClass().add("card");
    return content;
  }
}
