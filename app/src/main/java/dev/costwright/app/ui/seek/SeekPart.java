package dev.costwright.app.ui.seek;

import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.whatif.ScenarioPart;
import dev.costwright.app.uikit.AnswerPane;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Seeks the setting that gives a bill, a saving, a margin or a payback.
public final class SeekPart implements ScenarioPart {
  private final SeekViewModel model;
  private Subscription shown = Subscription.EMPTY;

  public SeekPart(Baselines baselines, Desk desk) {
    this(new SeekViewModel(baselines::prepared, desk));
  }

  SeekPart(SeekViewModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return "seek";
  }

  @Override
  public void show(Opened opened) {
    model.show(opened);
  }

  @Override
  public Node node(Theme theme) {
    shown.unsubscribe();
    StackPane form = new StackPane();
    AnswerPane answer =
        new AnswerPane(name(), Feather.TARGET, new AnswerPane.Asked(model::stop, model::again));
    VBox before = Ui.empty(Feather.TARGET, text("before.title"), text("before.text"));
    before.getStyleClass().add("card");
    StackPane found = new StackPane(before, answer);
    HBox.setHgrow(found, Priority.ALWAYS);
    found.setMinSize(0, 0);
    shown =
        model
            .openedProperty()
            .subscribe(_ -> form.getChildren().setAll(new SeekForm(model).card()))
            .and(
                model
                    .askedProperty()
                    .subscribe(
                        asked -> {
                          before.setVisible(asked.isEmpty());
                          answer.setVisible(asked.isPresent());
                        }))
            .and(
                answer.follow(
                    model.answerProperty(), sought -> new SeekView(model, sought, theme)));
    HBox part = new HBox(16, form, found);
    part.setMinSize(0, 0);
    return part;
  }

  private static String text(String key) {
    return Messages.text("seek." + key);
  }
}
