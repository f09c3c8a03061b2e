package dev.costwright.app.ui.frontier;

import dev.costwright.app.ui.frontier.Ways.Way;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.ui.why.Why;
import dev.costwright.app.ui.why.WhyButton;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.ChartTheme;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RelationChart;
import dev.costwright.app.uikit.RelationChart.Style;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Tone;
import dev.costwright.app.uikit.Ui;
import dev.costwright.forecasting.frontier.Frontier;
import dev.costwright.forecasting.frontier.Point;
import dev.costwright.forecasting.frontier.Setting;
import dev.costwright.forecasting.scenario.Scenario;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How the scenario stands to the frontier, cost against right answers, and the ways that no
/// other beats.
final class FrontierView extends VBox {
  private static final double HEAD = 92;
  private static final double ROW = 30;
  private static final int MOST_ROWS = 8;
  private static final double BUTTON = 24;
  private static final int PERCENT_DECIMALS = 6;

  private final Ways ways;
  private final Consumer<Scenario> change;
  private final BiConsumer<Node, Ways> exporting;
  private final Theme theme;

  /// @param exporting writes all of it to a file that is chosen near a node
  FrontierView(
      Ways ways, Consumer<Scenario> change, BiConsumer<Node, Ways> exporting, Theme theme) {
    super(12);
    this.ways = ways;
    this.change = change;
    this.exporting = exporting;
    this.theme = theme;
    setMinSize(0, 0);
    getChildren()
        .addAll(tiles(), Ui.grow(ways.isMeasured() ? picture() : unmeasured()), table(), foot());
  }

  private Frontier frontier() {
    return ways.frontier();
  }

  private HBox tiles() {
    return new HBox(
        12,
        tile("frontier.current", Optional.of(frontier().current()), Messages.text(standing())),
        tile("frontier.less", frontier().asGoodForLess(), Messages.text("frontier.less.none")),
        tile("frontier.better", frontier().betterForAsMuch(), Messages.text("frontier.none")));
  }

  private String standing() {
    if (!ways.isMeasured()) {
      return "frontier.unknown";
    }
    return frontier().isCurrentBest() ? "frontier.best" : "frontier.beaten";
  }

  /// @param note below the figure, or why there is none
  private VBox tile(String key, Optional<Point> point, String note) {
    boolean isCurrent = point.filter(frontier().current()::equals).isPresent();
    return Ui.tile(
        new Ui.Figure(
            Messages.text(key),
            point.map(one -> Amounts.figure(one.cost())).orElse(Amounts.DASH),
            point.flatMap(frontier()::quality).map(Ways::percent).orElse(""),
            Tone.NEUTRAL,
            point.filter(_ -> !isCurrent).map(ways::settings).orElse(note)),
        point.stream()
            .map(one -> WhyButton.of(key, Messages.text(key), near -> explain(near, key, one)))
            .toArray(Node[]::new));
  }

  private void explain(Node near, String key, Point point) {
    List<Why.Line> lines =
        Why.join(
            Why.money(point.cost()),
            Why.Line.of("frontier.why.settings", ways.settings(point)),
            Why.Line.of("why.rule", Messages.text("frontier.why.way")));
    new WhyPopOver(new Why(Messages.text(key), lines, List.of())).show(near);
  }

  /// All ways are equally good: nothing says how many of the answers are right.
  private static VBox unmeasured() {
    VBox card =
        Ui.empty(
            Feather.HELP_CIRCLE,
            Messages.text("frontier.unmeasured.title"),
            Messages.text("frontier.unmeasured.text"));
    card.getStyleClass().add("card");
    return card;
  }

  private VBox picture() {
    List<RelationChart.Curve> curves =
        List.of(
            curve("frontier.current", "warning", Style.POINTS, List.of(frontier().current())),
            curve("frontier.line", "accent", Style.LINE, frontier().best()),
            curve("frontier.tried", "chart-rest", Style.DOTS, frontier().points()));
    RelationChart chart =
        new RelationChart(
            new RelationChart.Across(
                Messages.text("frontier.cost"),
                Amounts.axis(frontier().current().cost().currency()),
                List.of()),
            curves,
            List.of());
    ChartPane pane =
        new ChartPane(
            chart.chart(
                new ChartTheme(theme.tokens()),
                new DecimalFormat("0.0 %", DecimalFormatSymbols.getInstance(Locale.US))),
            Messages.text(
                "frontier.description",
                Amounts.count(frontier().points().size()),
                Amounts.count(frontier().best().size())));
    DataTable<Way> twin = new DataTable<>(Messages.text("frontier.title"), columns());
    Explained.rows(twin, Messages.text("frontier.why.way"));
    twin.show(frontier().points().stream().map(point -> new Way(point, false)).toList());
    return new ChartCard(Messages.text("frontier.title"), pane, twin)
        .card(
            "",
            curves.stream()
                .map(
                    curve ->
                        new Ui.Key(
                            curve.name(),
                            theme.tokens().get(curve.token()),
                            curve.style() == Style.LINE ? Ui.Mark.LINE : Ui.Mark.AREA))
                .toList());
  }

  private static RelationChart.Curve curve(
      String key, String token, Style style, List<Point> points) {
    return new RelationChart.Curve(
        Messages.text(key),
        token,
        style,
        points.stream()
            .map(
                point ->
                    new RelationChart.At(Amounts.plotted(point.cost()), point.quality().toDouble()))
            .toList());
  }

  private List<DataColumn<Way>> columns() {
    List<DataColumn<Way>> columns = new ArrayList<>();
    List<Setting> settings = frontier().current().settings();
    for (int i = 0; i < settings.size(); i++) {
      int place = i;
      columns.add(
          DataColumn.text(
              settings.get(place).lever(),
              150,
              way -> ways.shown(way.point().settings().get(place))));
    }
    columns.add(DataColumn.money(Messages.text("frontier.cost"), 90, way -> way.point().cost()));
    columns.add(
        DataColumn.money(Messages.text("frontier.saving"), 90, way -> ways.saving(way.point())));
    columns.add(
        DataColumn.<Way>figure(Messages.text("frontier.quality"), 96, this::quality)
            .withStyles("strong"));
    columns.add(
        DataColumn.figure(
            Messages.text("frontier.wrong"),
            90,
            way ->
                frontier()
                    .wrongAnswers(way.point())
                    .<CellValue>map(
                        wrong ->
                            new CellValue.Decimal(
                                wrong.toDecimal(0), Amounts.count(wrong.rounded().longValue())))
                    .orElseGet(CellValue::absent)));
    return columns;
  }

  private CellValue quality(Way way) {
    return frontier()
        .quality(way.point())
        .<CellValue>map(
            share -> new CellValue.Decimal(share.toDecimal(PERCENT_DECIMALS), Ways.percent(share)))
        .orElseGet(CellValue::absent);
  }

  private VBox table() {
    List<DataColumn<Way>> columns = new ArrayList<>();
    columns.add(
        DataColumn.text(
            Messages.text("frontier.way"),
            90,
            way -> Messages.text(way.isCurrent() ? "frontier.asItIs" : best())));
    columns.addAll(columns());
    columns.add(DataColumn.node("", 34, _ -> "", this::use));
    DataTable<Way> table = new DataTable<>(Messages.text("frontier.ways"), columns);
    table.setId("frontier-ways");
    table.show(ways.lines());
    table.whenOpened(way -> change.accept(ways.set(way.point())));
    VBox card =
        Ui.flushCard(
            Messages.text("frontier.ways"),
            Messages.text("frontier.ways.hint"),
            table,
            export(),
            Explained.button(table, "frontier-way", Messages.text("frontier.why.way")),
            TableMenu.button(table));
    double height = HEAD + Math.min(MOST_ROWS, ways.lines().size()) * ROW;
    card.setMinHeight(height);
    card.setPrefHeight(height);
    return card;
  }

  private Button export() {
    Button export = Ui.button(Messages.text("frontier.export"), Feather.GRID);
    export.setId("frontier-export");
    export.setOnAction(_ -> exporting.accept(export, ways));
    return export;
  }

  /// Of equally good ways the cheapest is all that can be said.
  private String best() {
    return ways.isMeasured() ? "frontier.way.best" : "frontier.way.cheapest";
  }

  private Node use(Way way) {
    if (way.isCurrent()) {
      Region nothing = new Region();
      nothing.setMinHeight(BUTTON);
      return nothing;
    }
    var use =
        Ui.iconButton(Feather.CHECK, Messages.text("frontier.use", ways.settings(way.point())));
    use.setOnAction(_ -> change.accept(ways.set(way.point())));
    return use;
  }

  private Label foot() {
    List<String> words = new ArrayList<>();
    words.add(
        Messages.text(
            ways.isMeasured() ? "frontier.foot" : "frontier.foot.unmeasured",
            Amounts.count(frontier().points().size()),
            Amounts.count(frontier().answers().rounded().longValue())));
    words.addAll(frontier().notes());
    return Ui.paragraph(String.join(" ", words), "caption");
  }
}
