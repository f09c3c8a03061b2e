package dev.costwright.app.ui.agents;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.agents.StepKind;
import dev.costwright.model.agents.Workflow;
import dev.costwright.model.text.VisibleText;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the steps of one workflow cost: a bar that is parted as the cost is, standing on the table
/// that names its parts.
///
/// @param explain hears which part or row is asked about
record StepsCard(Workflow workflow, Theme theme, BiConsumer<Node, StepKind> explain) {
  private static final double NAME = 130;
  private static final double FIGURE = 84;
  private static final double BAR = 14;

  VBox card() {
    DataTable<StepKind> table = table();
    VBox body = new VBox(10, bar(), Ui.grow(table));
    VBox card =
        Ui.flushCard(Messages.text("agents.steps"), workflow.name(), body, TableMenu.button(table));
    card.setId("agents-steps");
    return card;
  }

  private GridPane bar() {
    GridPane bar = new GridPane(1, 0);
    double whole = Amounts.plotted(workflow.cost());
    for (StepKind step : workflow.steps()) {
      Region part = Ui.swatch(colour(step), Ui.Mark.AREA);
      part.getStyleClass().clear();
      part.setMinSize(0, BAR);
      part.setMaxSize(Double.MAX_VALUE, BAR);
      part.setCursor(Cursor.HAND);
      part.setOnMouseClicked(_ -> explain.accept(part, step));
      Tooltip.install(part, new Tooltip(step.name() + "  " + Amounts.exact(step.sum().cost())));
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(whole == 0 ? 0 : 100 * Amounts.plotted(step.sum().cost()) / whole);
      bar.getColumnConstraints().add(width);
      bar.addRow(0, part);
    }
    bar.setAccessibleText(Messages.text("agents.steps.bar", workflow.name()));
    bar.setPadding(new Insets(0, 16, 0, 16));
    return bar;
  }

  private Color colour(StepKind step) {
    return theme.tokens().category(workflow.steps().indexOf(step));
  }

  private DataTable<StepKind> table() {
    DataTable<StepKind> table =
        new DataTable<>(
            Messages.text("agents.steps"),
            List.of(
                DataColumn.node(head("name"), NAME, StepKind::name, this::swatched),
                DataColumn.count(head("calls"), FIGURE, step -> step.sum().calls()),
                DataColumn.figure(
                    head("perTask"), FIGURE, step -> AgentFigures.cell(step.callsPerTask(), 2)),
                DataColumn.count(head("tokens"), FIGURE, step -> step.sum().tokens()),
                DataColumn.<StepKind>money(head("cost"), FIGURE, step -> step.sum().cost())
                    .withStyles("strong"),
                DataColumn.<StepKind>figure(head("share"), FIGURE, this::share)
                    .withStyles("muted")));
    table.show(workflow.steps());
    table.whenOpened(step -> explain.accept(table, step));
    return table;
  }

  private Node swatched(StepKind step) {
    Label label = new Label(VisibleText.inTable(step.name()));
    label.setGraphic(Ui.swatch(colour(step), Ui.Mark.AREA));
    label.setGraphicTextGap(8);
    return label;
  }

  private CellValue share(StepKind step) {
    if (workflow.cost().signum() == 0) {
      return CellValue.absent();
    }
    BigDecimal ratio =
        step.sum().cost().toDecimal().divide(workflow.cost().toDecimal(), 6, RoundingMode.HALF_UP);
    return new CellValue.Decimal(ratio, Amounts.share(step.sum().cost(), workflow.cost()));
  }

  private static String head(String key) {
    return Messages.text("agents.steps." + key);
  }
}
