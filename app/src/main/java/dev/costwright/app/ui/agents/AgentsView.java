package dev.costwright.app.ui.agents;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.Multipliers;
import dev.costwright.model.agents.RetryStorm;
import dev.costwright.model.agents.SpendReach;
import dev.costwright.model.agents.Workflow;
import dev.costwright.model.problem.CostwrightException;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The filled screen: tiles, workflows, and of the selected one its growing prompts and its steps,
/// with the storms of all beside.
final class AgentsView extends VBox {
  private static final double ROW_HEIGHT = 30;
  private static final int ROWS_SHOWN = 8;

  /// Title and column heads of the card, with the line below its table.
  private static final double WORKFLOWS_HEAD = 124;

  /// As {@link #WORKFLOWS_HEAD}, of the storms.
  private static final double STORMS_HEAD = 90;

  private final AgentsViewModel model;
  private final AgentReport report;
  private final Theme theme;
  private final Navigation navigation;
  private final StackPane turns = new StackPane();
  private final StackPane steps = new StackPane();
  private final Label against = new Label();

  AgentsView(AgentsViewModel model, AgentReport report, Theme theme, Navigation navigation) {
    super(16);
    getStyleClass().add("page");
    this.model = model;
    this.report = report;
    this.theme = theme;
    this.navigation = navigation;
    against.getStyleClass().add("caption");
    against.setId("agents-against");
    int storms = Math.clamp(report.storms().size(), 1, ROWS_SHOWN);
    VBox right =
        new VBox(
            16,
            Ui.grow(steps),
            high(new StormsCard(report, this::explain).card(), STORMS_HEAD + storms * ROW_HEIGHT));
    HBox lower = new HBox(16, Ui.weighted(turns, 1), Ui.weighted(right, 1));
    getChildren().addAll(new AgentTiles(report, asks()).row(), workflows(), Ui.grow(lower), foot());
    show(model.shown(report));
  }

  private static Region high(Region card, double height) {
    card.setMinHeight(height);
    card.setPrefHeight(height);
    return card;
  }

  private Region workflows() {
    DataTable<Workflow> table = new WorkflowTable(report).table();
    table.getSelectionModel().select(model.shown(report));
    table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    table.whenOpened(workflow -> explain(table, workflow));
    HBox line = Ui.row(8, against);
    line.getStyleClass().add("table-foot");
    line.setPadding(new Insets(8, 16, 8, 16));
    VBox body = new VBox(Ui.grow(table), line);
    int rows = Math.min(report.workflows().size(), ROWS_SHOWN);
    return high(
        Ui.flushCard(
            Messages.text("agents.workflows"),
            Messages.text("agents.workflows.hint"),
            body,
            TableMenu.button(table)),
        WORKFLOWS_HEAD + rows * ROW_HEIGHT);
  }

  private void choose(@Nullable Workflow workflow) {
    if (workflow != null) {
      model.choose(workflow);
      show(workflow);
    }
  }

  private void show(Workflow workflow) {
    turns
        .getChildren()
        .setAll(
            new TurnsCard(
                    workflow,
                    theme,
                    (near, mean) -> model.explain(report, workflow, mean, answer(near), this::fail))
                .card());
    steps
        .getChildren()
        .setAll(
            new StepsCard(
                    workflow,
                    theme,
                    (near, step) -> model.explain(report, workflow, step, answer(near), this::fail))
                .card());
    against.setText(
        workflow
            .multipliers()
            .map(Multipliers::baseline)
            .map(AgentFigures::baseline)
            .map(text -> Messages.text("agents.against", workflow.name(), text))
            .orElseGet(() -> Messages.text("agents.against.none", workflow.name())));
  }

  private HBox foot() {
    SpendReach reach = report.reach();
    Button why = Ui.button(Messages.text("why.title"), "link");
    why.setId("agents-why");
    why.setOnAction(_ -> model.explain(report, answer(why), this::fail));
    return Ui.row(
        16,
        Ui.text(
            Messages.text(
                "agents.foot",
                AgentFigures.days(reach.days()),
                Amounts.exact(reach.observed()),
                Amounts.exact(reach.best()),
                Amounts.share(reach.observed(), reach.best())),
            "caption"),
        why,
        Ui.spacer(),
        Ui.text(Messages.text("explore.foot.why"), "caption"));
  }

  private AgentTiles.Asks asks() {
    return new AgentTiles.Asks() {
      @Override
      public void all(Node near) {
        model.explain(report, answer(near), AgentsView.this::fail);
      }

      @Override
      public void workflow(Node near, Workflow workflow) {
        explain(near, workflow);
      }

      @Override
      public void storm(Node near, RetryStorm storm) {
        explain(near, storm);
      }
    };
  }

  private void explain(Node near, Workflow workflow) {
    model.explain(report, workflow, answer(near), this::fail);
  }

  private void explain(Node near, RetryStorm storm) {
    model.explain(report, storm, answer(near), this::fail);
  }

  private static Consumer<Why> answer(Node near) {
    return why -> new WhyPopOver(why).show(near);
  }

  private void fail(CostwrightException problem) {
    navigation.report(Trouble.of("agents.failed", problem));
  }
}
