package dev.costwright.app.ui.rollout;

import dev.costwright.app.ui.whatif.Baselines;
import dev.costwright.app.ui.whatif.Desk;
import dev.costwright.app.ui.whatif.Exporting;
import dev.costwright.app.ui.whatif.Opened;
import dev.costwright.app.ui.whatif.ScenarioPart;
import dev.costwright.app.uikit.AnswerPane;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Plans the roll-out of the open scenario: levers by payback, each paid for by those before it.
public final class RolloutPart implements ScenarioPart {
  private static final double CASH = 160;
  private static final double MONTHS = 56;

  private final RolloutViewModel model;
  private final Exporting exporting;
  private Subscription shown = Subscription.EMPTY;

  public RolloutPart(Baselines baselines, Desk desk) {
    this.model = new RolloutViewModel(baselines::prepared, desk);
    this.exporting = new Exporting(desk, "rollout.export", "roll-out", "rollout.task.export");
  }

  @Override
  public String name() {
    return "rollout";
  }

  @Override
  public void show(Opened opened) {
    model.show(opened);
  }

  @Override
  public Node node(Theme theme) {
    AnswerPane pane =
        new AnswerPane(name(), Feather.CALENDAR, new AnswerPane.Asked(model::stop, model::again));
    shown.unsubscribe();
    shown =
        pane.follow(
            model.answerProperty(), planned -> new RolloutView(model, exporting, planned, theme));
    VBox part = new VBox(12, head(), Ui.grow(pane));
    part.setMinSize(0, 0);
    return part;
  }

  /// What was typed stays while figures change, so that keys stay in their field.
  private HBox head() {
    TextField cash = field("cash", model.terms().cash(), CASH);
    cash.setPromptText(Messages.text("rollout.cash.first"));
    TextField months = field("months", model.terms().months(), MONTHS);
    Runnable typed = () -> model.plan(new RolloutViewModel.Terms(cash.getText(), months.getText()));
    heard(cash, typed);
    heard(months, typed);
    Label refusal = Ui.text("", "negative");
    refusal.setId("rollout-refusal");
    refusal.textProperty().bind(model.refusalProperty());
    refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
    Button efforts = Ui.button(Messages.text("rollout.efforts"), Feather.EDIT_2);
    efforts.setId("rollout-efforts");
    efforts.setOnAction(_ -> new EffortForm(model).show(efforts));
    return Ui.row(
        8,
        named(Messages.text("rollout.cash"), cash),
        cash,
        named(Messages.text("rollout.months"), months),
        months,
        refusal,
        Ui.spacer(),
        efforts);
  }

  private static TextField field(String name, String text, double width) {
    TextField field = new TextField(text);
    field.setId("rollout-" + name);
    field.getStyleClass().add("number");
    field.setPrefWidth(width);
    field.setAccessibleText(Messages.text("rollout." + name));
    return field;
  }

  private static Label named(String name, TextField field) {
    Label label = Ui.text(name, "secondary");
    label.setLabelFor(field);
    return label;
  }

  private static void heard(TextField field, Runnable typed) {
    field.setOnAction(_ -> typed.run());
    field
        .focusedProperty()
        .addListener(
            (_, _, isFocused) -> {
              if (!isFocused) {
                typed.run();
              }
            });
  }
}
