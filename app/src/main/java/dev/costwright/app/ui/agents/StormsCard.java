package dev.costwright.app.ui.agents;

import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.RetryStorm;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The bursts in which agents repeated themselves.
///
/// @param opened hears that the user asks why a storm is one
record StormsCard(AgentReport report, BiConsumer<Node, RetryStorm> opened) {
  private static final double NAME = 120;
  private static final double WHEN = 190;
  private static final double FIGURE = 72;

  VBox card() {
    DataTable<RetryStorm> table =
        new DataTable<>(
            Messages.text("agents.storms"),
            List.of(
                DataColumn.text(head("workflow"), NAME, RetryStorm::workflow),
                DataColumn.words(
                    head("when"), WHEN, storm -> new CellValue.Text(AgentFigures.span(storm))),
                DataColumn.count(head("sessions"), FIGURE, RetryStorm::sessions),
                DataColumn.count(head("calls"), FIGURE, storm -> storm.sum().calls()),
                DataColumn.<RetryStorm>money(head("cost"), FIGURE, storm -> storm.sum().cost())
                    .withStyles("strong")));
    table.setId("agents-storms");
    table.withEmptyText(Messages.text("agents.storms.none"));
    table.show(report.storms());
    table.whenOpened(storm -> opened.accept(table, storm));
    return Ui.flushCard(
        Messages.text("agents.storms"),
        Messages.text("agents.storms.hint"),
        table,
        TableMenu.button(table));
  }

  private static String head(String key) {
    return Messages.text("agents.storms." + key);
  }
}
