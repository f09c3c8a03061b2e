package dev.costwright.app.uikit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a screen shows instead of figures: that it is reading, that there is nothing yet and how
/// to begin, or what went wrong.
///
/// Its words are the messages `NAME.task.load`, `NAME.empty.title`, `NAME.empty.text` and
/// `NAME.failed`.
public final class AnswerPage {
  private static final double TURNING = 40;

  private final String name;
  private final Supplier<Lack> lacking;
  private final Ikon icon;
  private final Navigation navigation;
  private final Runnable again;

  /// @param name of the screen
  /// @param lacking what an empty answer lacks
  /// @param icon of the screen
  /// @param again asks once more after a failure
  AnswerPage(
      String name, Supplier<Lack> lacking, Ikon icon, Navigation navigation, Runnable again) {
    this.name = name;
    this.lacking = lacking;
    this.icon = icon;
    this.navigation = navigation;
    this.again = again;
  }

  /// @param filled builds the figures
  public <T> Node of(Answer<T> answer, Function<T, Node> filled) {
    return switch (answer) {
      case Answer.Loading<T> _ -> loading();
      case Answer.Empty<T> _ -> page(empty());
      case Answer.Filled<T>(T value) -> filled.apply(value);
      case Answer.Failed<T>(var problem) -> page(failed(Trouble.of(name + ".failed", problem)));
    };
  }

  private Node loading() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(TURNING, TURNING);
    turning.setAccessibleText(Messages.text(name + ".task.load"));
    return new StackPane(turning);
  }

  private VBox empty() {
    Button sample = Ui.button(Messages.text("answer.sample"), Feather.PLAY);
    sample.setOnAction(_ -> navigation.importSample());
    Button files = Ui.button(Messages.text("answer.files"), Feather.DOWNLOAD);
    files.setOnAction(_ -> navigation.chooseFiles());
    Lack lack = lacking.get();
    Object[] values = lack.values().toArray();
    List<Node> actions = new ArrayList<>(lack.actions());
    actions.addAll(List.of(sample, files));
    return Ui.empty(
        icon,
        Messages.text(name + lack.stem() + ".title", values),
        Messages.text(name + lack.stem() + ".text", values),
        actions.toArray(Node[]::new));
  }

  private VBox failed(Trouble trouble) {
    Button retry = Ui.button(Messages.text("answer.again"), Feather.REFRESH_CW);
    retry.setOnAction(_ -> again.run());
    Button report = Ui.button(Messages.text("answer.report"), Feather.INFO);
    report.setOnAction(_ -> navigation.report(trouble));
    return Ui.empty(
        Feather.ALERT_OCTAGON,
        trouble.title(),
        trouble.message() + " " + trouble.advice(),
        new HBox(8, report, retry));
  }

  private static Node page(VBox content) {
    content.getStyleClass().add("card");
    StackPane page = new StackPane(content);
    page.getStyleClass().add("page");
    return page;
  }
}
