package dev.costwright.app.ui.explore;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.Charts;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.data.category.DefaultCategoryDataset;

/// Stacked bars that stand on the columns of the table below, in its colours and its order.
record BarsChart(
    Exploration exploration,
    Theme theme,
    ToIntFunction<Grid.Line> colour,
    DataTable<Grid.Line> table) {
  private static final double BAR = 0.52;
  private static final double CELL_PADDING = 8;

  ChartPane pane() {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    List<Color> colours = new ArrayList<>();
    for (Grid.Line line : exploration.grid().rows()) {
      String key = String.join(" · ", line.key());
      for (LocalDate step : exploration.grid().steps()) {
        double amount = line.at(step).map(Amounts::plotted).orElse(0.0);
        data.addValue(amount, key, Days.step(exploration.cut().grain(), step) + " " + step);
      }
      colours.add(theme.tokens().category(colour.applyAsInt(line)));
    }
    JFreeChart chart =
        Charts.stackedBars(
            new ChartTheme(theme.tokens()),
            exploration.coverage().total().currency(),
            data,
            colours);
    int groups = exploration.cut().by().size();
    double column = table.getColumns().get(groups).getPrefWidth();
    double names =
        table.getColumns().stream().limit(groups).mapToDouble(c -> c.getPrefWidth()).sum();
    Charts.alignToColumns(chart, names, column, column * BAR, CELL_PADDING);
    ChartPane pane = new ChartPane(chart, description());
    double width = names + column * exploration.grid().steps().size();
    pane.setMinWidth(width);
    pane.setPrefWidth(width);
    pane.setMaxWidth(width);
    return pane;
  }

  private String description() {
    return Messages.text(
        "explore.chart.description",
        Amounts.exact(exploration.coverage().total()),
        exploration.grid().rows().size(),
        exploration.grid().steps().size());
  }
}
