package dev.costwright.app.ui.explore;

import dev.costwright.app.report.WhyCommands;
import dev.costwright.app.ui.why.WhyPopOver;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.ChartCard;
import dev.costwright.app.uikit.ChartPane;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Navigation;
import dev.costwright.app.uikit.Origins;
import dev.costwright.app.uikit.TableMenu;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Trouble;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/// Groups and grain, bars standing on their table columns, and what the figures rest on.
final class ExploreView extends VBox {
  private static final List<Dimension> GROUPS =
      List.of(
          Dimension.TEAM,
          Dimension.MODEL,
          Dimension.FEATURE,
          Dimension.ENVIRONMENT,
          Dimension.SELLER);
  private static final List<TimeGrain> GRAINS =
      List.of(TimeGrain.DAY, TimeGrain.WEEK, TimeGrain.MONTH, TimeGrain.QUARTER);
  private static final double ROW_HEIGHT = 30;
  private static final int ROWS_SHOWN = 10;
  private static final double CHART_LEAST = 180;

  private final ExploreViewModel model;
  private final Exploration exploration;
  private final Navigation navigation;

  ExploreView(ExploreViewModel model, Exploration exploration, Theme theme, Navigation navigation) {
    super(8);
    this.model = model;
    this.exploration = exploration;
    this.navigation = navigation;
    getStyleClass().add("page");
    setPadding(new Insets(0, 24, 10, 16));
    setSpacing(8);
    setMinWidth(0);
    PivotTable pivot = new PivotTable(exploration, theme, this::colour, this::explain);
    DataTable<Grid.Line> table = pivot.table();
    Origins.link(table, this::command);
    PivotQuery query = exploration.query();
    RowQuery asked = new RowQuery(query.period(), query.layer(), query.where());
    Origins.refine(this, known -> known.asking(asked, exploration.coverage()));
    int rows = Math.min(exploration.grid().lines().size(), ROWS_SHOWN) + 2;
    table.setMinHeight(rows * ROW_HEIGHT + 4);
    table.setPrefHeight(rows * ROW_HEIGHT + 4);
    VBox card = new VBox();
    card.getChildren().setAll(exploration.grid().hasMoney() ? bars(theme, table) : bare(table));
    card.getStyleClass().add("card");
    getChildren().addAll(Ui.grow(card), foot());
  }

  /// Opens the total of a line; what a gap leaves open has none.
  private Optional<String> command(Grid.Line line) {
    boolean isGap = line.key().contains(Pivot.UNPRICED) || line.key().contains(Pivot.MISSING);
    List<String> key = line.isTotal() ? List.of() : line.key();
    return isGap
        ? Optional.empty()
        : Optional.of(WhyCommands.USUAL.of(exploration.query(), key, Optional.empty()));
  }

  private int colour(Grid.Line line) {
    return model.colour(exploration.cut().by(), line);
  }

  private static ScrollPane scrolling(VBox content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToHeight(true);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setMargin(scroll, new Insets(0, 1, 1, 1));
    return scroll;
  }

  private List<Node> bars(Theme theme, DataTable<Grid.Line> table) {
    ChartPane chart = new BarsChart(exploration, theme, this::colour, table).pane();
    chart.setMinHeight(CHART_LEAST);
    Node menu = new ChartCard(Messages.text("explore.table"), chart, table).menu();
    return List.of(tools(menu, table), Ui.grow(scrolling(new VBox(Ui.grow(chart), table))));
  }

  private List<Node> bare(DataTable<Grid.Line> table) {
    return List.of(
        tools(new Region(), table), Ui.grow(scrolling(new VBox(Ui.grow(noMoney()), table))));
  }

  /// In place of bars of nothing.
  private static VBox noMoney() {
    VBox empty =
        Ui.empty(
            Feather.BAR_CHART_2,
            Messages.text("explore.noMoney.title"),
            Messages.text("explore.noMoney.text"));
    empty.setId("explore-no-money");
    empty.setMinHeight(CHART_LEAST);
    return empty;
  }

  private HBox tools(Node chartMenu, DataTable<?> table) {
    HBox tools = Ui.row(8, Ui.text(Messages.text("explore.by"), "secondary"));
    GROUPS.forEach(dimension -> tools.getChildren().add(chip(dimension)));
    MenuButton save = TableMenu.button(table);
    save.getItems().add(FocusItem.of(save, model, exploration, navigation));
    tools.getChildren().addAll(Ui.spacer(), grains(), chartMenu, save);
    tools.setPadding(new Insets(12, 16, 4, 16));
    return tools;
  }

  private ToggleButton chip(Dimension dimension) {
    ToggleButton chip = Ui.chip(ExploreScreen.name(dimension));
    chip.setId("by-" + dimension.id());
    chip.setSelected(exploration.cut().by().contains(dimension));
    chip.setOnAction(_ -> model.toggle(dimension));
    return chip;
  }

  private SegmentedButton grains() {
    SegmentedButton grains = new SegmentedButton();
    grains.setToggleGroup(new ToggleGroup());
    for (TimeGrain grain : GRAINS) {
      ToggleButton button =
          new ToggleButton(Messages.text("grain." + grain.name().toLowerCase(Locale.ROOT)));
      button.setId("grain-" + grain.name().toLowerCase(Locale.ROOT));
      button.setSelected(grain == exploration.cut().grain());
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(_ -> model.use(grain));
      grains.getButtons().add(button);
    }
    return grains;
  }

  private Node foot() {
    Coverage coverage = exploration.coverage();
    List<String> words = new ArrayList<>();
    words.add(Messages.text("explore.foot.to", Days.day(exploration.lastDay())));
    words.add(
        Messages.text("explore.foot.tagged", Amounts.share(coverage.tagged(), coverage.total())));
    words.add(unpriced(exploration.gaps().allUnpriced()));
    words.add(Messages.text("explore.foot.missing", exploration.gaps().missingDays()));
    if (coverage.notInDetail().signum() != 0) {
      words.add(Messages.text("explore.foot.notInDetail", Amounts.exact(coverage.notInDetail())));
    }
    coverage.trueUp().ifPresent(trueUp -> words.addAll(scaled(trueUp)));
    if (!coverage.overrides().isEmpty()) {
      words.add(Messages.text("explore.foot.chosen", coverage.overrides().size()));
    }
    coverage
        .aside()
        .forEach(
            aside -> words.add(Messages.text("explore.foot.aside", Amounts.exact(aside.amount()))));
    Label rests = Ui.paragraph(String.join(" · ", words), "caption");
    rests.setMinWidth(0);
    HBox.setHgrow(rests, Priority.ALWAYS);
    return Ui.row(16, rests, Ui.spacer(), Ui.text(Messages.text("explore.foot.why"), "caption"));
  }

  private static List<String> scaled(Coverage.TruedUp trueUp) {
    List<String> words = new ArrayList<>();
    if (trueUp.keys() > 0) {
      words.add(
          Messages.text(
              "explore.foot.scaled",
              Amounts.exact(trueUp.before()),
              Amounts.exact(trueUp.after())));
    }
    if (trueUp.keptKeys() > 0) {
      words.add(Messages.text("explore.foot.notScaled", Amounts.exact(trueUp.kept())));
    }
    return words;
  }

  private static String unpriced(Gaps.Unpriced gap) {
    return gap.rows() == 0
        ? Messages.text("explore.foot.priced")
        : Messages.text(
            "explore.foot.unpriced",
            Amounts.count(gap.rows()),
            gap.rows(),
            gap.calls().isPresent() ? Amounts.count(gap.calls().getAsLong()) : Amounts.DASH,
            Amounts.briefCount(gap.tokens()));
  }

  private void explain(Node cell, Grid.Line line, LocalDate step) {
    if (!line.cells().containsKey(step)) {
      return;
    }
    model.explain(
        exploration,
        line.key(),
        step,
        line.cells().get(step),
        why -> new WhyPopOver(why).show(cell),
        problem -> navigation.report(Trouble.of("explore.failed", problem)));
  }
}
