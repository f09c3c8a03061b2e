package dev.costwright.app.ui.prompt;

import dev.costwright.app.report.PromptTables;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.prompt.Tokenizer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The filled screen: both texts with their tokens, the figures, models and versions.
final class PromptView extends VBox {
  private static final Duration UNTIL_COUNTED = Duration.millis(350);
  private static final double TEXT_HEIGHT = 168;

  /// Seven columns beside five.
  private static final double VERSIONS = 1.11;

  private final PauseTransition typing = new PauseTransition(UNTIL_COUNTED);
  private final Label before = Ui.text("", "caption");
  private final Label after = Ui.text("", "caption");
  private final VBox figures = Ui.grow(new VBox(16));

  PromptView(PromptViewModel model) {
    super(16);
    getStyleClass().add("page");
    typing.setOnFinished(_ -> model.load());
    sceneProperty().subscribe(this::stopWithout);
    getChildren()
        .addAll(
            new HBox(
                16,
                Ui.evenly(text("before", model.beforeProperty(), before)),
                Ui.evenly(text("after", model.afterProperty(), after))),
            figures);
  }

  /// What was typed is counted when the screen comes back.
  private void stopWithout(@Nullable Scene scene) {
    if (scene == null) {
      typing.stop();
    }
  }

  private VBox text(String key, StringProperty content, Label counted) {
    TextArea area = new TextArea();
    area.setId("prompt-" + key);
    area.setWrapText(true);
    area.setPromptText(Messages.text("prompt." + key + ".hint"));
    area.setAccessibleText(Messages.text("prompt." + key));
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveWithTab(area, event));
    area.textProperty().bindBidirectional(content);
    area.textProperty().addListener((_, _, _) -> typing.playFromStart());
    counted.setId("prompt-" + key + "-tokens");
    return Ui.card(Messages.text("prompt." + key), "", new VBox(8, room(area), counted));
  }

  /// Tab goes on, as everywhere: whoever has no mouse would be caught here. Ctrl+Tab writes one.
  private static void leaveWithTab(TextArea area, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isAltDown() && !event.isMetaDown()) {
      event.consume();
      if (event.isControlDown()) {
        area.replaceSelection("\t");
      } else {
        boolean _ =
            area.requestFocusTraversal(
                event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      }
    }
  }

  private static StackPane room(TextArea area) {
    StackPane room = new StackPane(area);
    room.setMinHeight(TEXT_HEIGHT);
    room.setPrefHeight(TEXT_HEIGHT);
    return room;
  }

  void show(Prompted found) {
    before.setText(tokens(found.before()));
    after.setText(tokens(found.after()));
    figures.getChildren().setAll(new PromptTiles(found).row());
    found
        .comparison()
        .map(PromptTables::remarks)
        .ifPresent(
            remarks ->
                figures.getChildren().add(Ui.paragraph(String.join(" ", remarks), "caption")));
    figures
        .getChildren()
        .add(
            Ui.grow(
                new HBox(
                    16,
                    Ui.weighted(new ModelsCard(found), 1),
                    Ui.weighted(new VersionsCard(found.versions()), VERSIONS))));
  }

  private static String tokens(Map<Tokenizer, Long> counts) {
    return Arrays.stream(Tokenizer.values())
        .map(
            tokenizer ->
                Messages.text(
                    "prompt.tokens",
                    Amounts.count(counts.getOrDefault(tokenizer, 0L)),
                    tokenizer.id()))
        .collect(Collectors.joining(" · "));
  }
}
