package dev.costwright.app.ui.agents;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartMark;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.CurveChart;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.agents.ContextGrowth;
import dev.costwright.model.agents.TurnMean;
import dev.costwright.model.agents.Workflow;
import dev.costwright.model.time.TimeGrain;
import java.awt.Color;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Mean prompt tokens by turn, a line per month: a bundle that fans out upwards is an agent that
/// sends more from month to month.
///
/// @param explain hears which point or cell is asked about
record TurnsCard(Workflow workflow, Theme theme, BiConsumer<Node, TurnMean> explain) {
  /// Earlier months would hide the later ones.
  private static final int MONTHS_SHOWN = 6;

  /// A mean of fewer sessions is noise.
  private static final int FEWEST_SESSIONS = 5;

  private static final int RAMP_STEPS = 6;
  private static final double PALEST = 0.3;
  private static final double TURN = 60;
  private static final double FIGURE = 96;

  VBox card() {
    String title = Messages.text("agents.turns", workflow.name());
    List<YearMonth> months = months();
    if (months.stream().allMatch(month -> means(month).isEmpty())) {
      return empty(title);
    }
    ChartPane pane =
        new ChartPane(
            new CurveChart(Messages.text("agents.turns.turn"), curves(months))
                .chart(new ChartTheme(theme.tokens()), Amounts.countAxis()),
            Messages.text("agents.turns.description", workflow.name(), growth()));
    pane.whenAsked((near, mark) -> explain(near, mark, months));
    VBox card = new ChartCard(title, pane, table(title, months)).card("", keys(months));
    Label words = Ui.paragraph(growth(), "caption");
    words.setId("agents-growth");
    VBox.setMargin(words, new Insets(0, 16, 12, 16));
    card.getChildren().add(words);
    card.setId("agents-turns");
    return card;
  }

  private static VBox empty(String title) {
    VBox card =
        Ui.card(
            title,
            "",
            Ui.paragraph(Messages.text("agents.turns.empty", FEWEST_SESSIONS), "secondary"));
    card.setId("agents-turns");
    return card;
  }

  /// The first and the last month: those between them lie between them.
  private List<Ui.Key> keys(List<YearMonth> months) {
    return IntStream.range(0, months.size())
        .filter(place -> place == 0 || place == months.size() - 1)
        .mapToObj(place -> new Ui.Key(name(months.get(place)), colour(place, months), Ui.Mark.LINE))
        .toList();
  }

  /// In words: how much more the same turn sends each month.
  private String growth() {
    ContextGrowth growth = workflow.growth();
    return growth
        .trend()
        .map(
            trend ->
                Messages.text(
                    trend.isGrowing() ? "agents.turns.growing" : "agents.turns.steady",
                    AgentFigures.perMonth(trend),
                    AgentFigures.number(trend.interval().low() * 100, 1),
                    AgentFigures.number(trend.interval().high() * 100, 1)))
        .orElseGet(() -> Messages.text("agents.turns.unknown"));
  }

  private List<YearMonth> months() {
    List<YearMonth> all =
        workflow.growth().turns().stream().map(TurnMean::month).distinct().sorted().toList();
    return all.subList(Math.max(0, all.size() - MONTHS_SHOWN), all.size());
  }

  private static String name(YearMonth month) {
    return Days.step(TimeGrain.MONTH, month.atDay(1));
  }

  /// Later months stand out more.
  private Color colour(int place, List<YearMonth> months) {
    double position = months.size() == 1 ? 1 : (double) place / (months.size() - 1);
    return theme.tokens().ramp("ramp", RAMP_STEPS, PALEST + (1 - PALEST) * position);
  }

  private List<CurveChart.Curve> curves(List<YearMonth> months) {
    List<CurveChart.Curve> curves = new ArrayList<>();
    for (int place = months.size() - 1; place >= 0; place--) {
      List<CurveChart.At> points =
          means(months.get(place)).stream()
              .map(mean -> new CurveChart.At(mean.turn(), mean.prompt()))
              .toList();
      curves.add(new CurveChart.Curve(name(months.get(place)), colour(place, months), points));
    }
    return curves;
  }

  private List<TurnMean> means(YearMonth month) {
    return workflow.growth().turns().stream()
        .filter(mean -> mean.month().equals(month) && mean.sessions() >= FEWEST_SESSIONS)
        .sorted(Comparator.comparingInt(TurnMean::turn))
        .toList();
  }

  private void explain(Node near, ChartMark mark, List<YearMonth> months) {
    months.stream()
        .filter(month -> name(month).equals(mark.series()))
        .forEach(month -> explain.accept(near, means(month).get(mark.item())));
  }

  private DataTable<Integer> table(String title, List<YearMonth> months) {
    List<DataColumn<Integer>> columns = new ArrayList<>();
    columns.add(DataColumn.count(Messages.text("agents.turns.turn"), TURN, turn -> (long) turn));
    for (YearMonth month : months) {
      columns.add(DataColumn.figure(name(month), FIGURE, turn -> at(month, turn)));
    }
    DataTable<Integer> table = new DataTable<>(title, columns);
    int last =
        months.stream()
            .flatMap(month -> means(month).stream())
            .mapToInt(TurnMean::turn)
            .max()
            .orElse(0);
    table.show(IntStream.rangeClosed(1, last).boxed().toList());
    table.whenCellOpened(
        (turn, column) ->
            months.stream()
                .skip(Math.max(0, column - 1))
                .findFirst()
                .flatMap(month -> mean(month, turn))
                .ifPresent(mean -> explain.accept(table, mean)));
    return table;
  }

  private Optional<TurnMean> mean(YearMonth month, int turn) {
    return means(month).stream().filter(mean -> mean.turn() == turn).findFirst();
  }

  private CellValue at(YearMonth month, int turn) {
    return mean(month, turn)
        .map(mean -> AgentFigures.cell(mean.prompt(), 0))
        .orElseGet(CellValue::absent);
  }
}
