package dev.costwright.app.ui.bands;

import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.whatif.ScenarioPart;
import dev.costwright.app.uikit.AnswerPane;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.uncertainty.Uncertainty;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Draws the ranges of the open scenario many times: bands, tornado, and the chance of a target.
public final class BandsPart implements ScenarioPart {
  private static final double FIELD = 110;

  private final BandsViewModel model;
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.WHOLE);
  private Subscription shown = Subscription.EMPTY;

  public BandsPart(Baselines baselines, Desk desk) {
    this(new BandsViewModel(drawing(baselines), desk.background()));
  }

  BandsPart(BandsViewModel model) {
    this.model = model;
  }

  /// As the command draws them, so that both show the same bands.
  private static BiFunction<Opened, Progress, Optional<Uncertainty>> drawing(Baselines baselines) {
    return (opened, progress) ->
        Scenarios.uncertainty(
            baselines.prepared(opened.scenario(), progress),
            Uncertainty.PATHS,
            BandsViewModel.SEED,
            progress);
  }

  @Override
  public String name() {
    return "bands";
  }

  @Override
  public void show(Opened opened) {
    model.show(opened);
  }

  @Override
  public Node node(Theme theme) {
    AnswerPane pane =
        new AnswerPane(
            name(), Feather.BAR_CHART_2, new AnswerPane.Asked(model::stop, model::again));
    shown.unsubscribe();
    shown = pane.follow(model.answerProperty(), banded -> new BandsView(banded, theme, look));
    VBox part = new VBox(12, head(), Ui.grow(pane));
    part.setMinSize(0, 0);
    return part;
  }

  /// The target stays while figures change, so that keys stay in its field.
  private HBox head() {
    TextField target = new TextField(model.target());
    target.setId("bands-target");
    target.getStyleClass().add("number");
    target.setPrefWidth(FIELD);
    target.setPromptText(Messages.text("bands.target.none"));
    target.setAccessibleText(Messages.text("bands.target"));
    Label name = Ui.text(Messages.text("bands.target"), "secondary");
    name.setLabelFor(target);
    Label refusal = Ui.text("", "negative");
    refusal.setId("bands-refusal");
    model.refusalProperty().subscribe(refusal::setText);
    target.setOnAction(_ -> model.aimAt(target.getText()));
    target
        .focusedProperty()
        .addListener(
            (_, _, isFocused) -> {
              if (!isFocused) {
                model.aimAt(target.getText());
              }
            });
    return Ui.row(8, name, target, refusal);
  }
}
