package dev.costwright.app.ui.explore;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.Theme;
import dev.costwright.app.uikit.Ui;
import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// The pivot as a table: groups with their swatches, a column per step, total and share.
record PivotTable(
    Exploration exploration, Theme theme, ToIntFunction<Grid.Line> colour, Opened opened) {
  private static final double NAME = 150;
  private static final double STEP = 82;
  private static final double SUM = 96;
  private static final double SHARE = 76;

  /// Hears that the user asks why a cell is what it is.
  @FunctionalInterface
  interface Opened {
    void why(Node near, Grid.Line line, LocalDate step);
  }

  DataTable<Grid.Line> table() {
    DataTable<Grid.Line> table = new DataTable<>(Messages.text("explore.table"), columns());
    table.show(exploration.grid().lines(), Optional.of(exploration.grid().total()));
    int groups = exploration.cut().by().size();
    table.fixWidths(groups, groups + exploration.grid().steps().size());
    table.whenCellOpened(
        (line, column) -> {
          int step = column - exploration.cut().by().size();
          if (step >= 0 && step < exploration.grid().steps().size()) {
            opened.why(table, line, exploration.grid().steps().get(step));
          }
        });
    table.whenTotalOpened(
        column -> {
          int step = column - exploration.cut().by().size();
          if (step >= 0 && step < exploration.grid().steps().size()) {
            opened.why(table, exploration.grid().total(), exploration.grid().steps().get(step));
          }
        });
    return table;
  }

  private List<DataColumn<Grid.Line>> columns() {
    List<DataColumn<Grid.Line>> columns = new ArrayList<>();
    for (int place = 0; place < exploration.cut().by().size(); place++) {
      columns.add(name(place));
    }
    for (LocalDate step : exploration.grid().steps()) {
      columns.add(
          DataColumn.figure(
              head(step),
              STEP,
              line -> line.at(step).map(CellValue::of).orElseGet(CellValue::absent)));
    }
    columns.add(
        DataColumn.<Grid.Line>figure(
                Messages.text("explore.total"),
                SUM,
                line -> line.known().map(CellValue::of).orElseGet(CellValue::absent))
            .withStyles("strong"));
    columns.add(
        DataColumn.<Grid.Line>figure(Messages.text("explore.share"), SHARE, this::share)
            .withStyles("muted"));
    return columns;
  }

  /// The last step is marked when the facts end before it does.
  private String head(LocalDate step) {
    String name = Days.step(exploration.cut().grain(), step);
    boolean isCut =
        exploration.cut().grain().next(step).minusDays(1).isAfter(exploration.lastDay());
    return isCut ? name + "*" : name;
  }

  private DataColumn<Grid.Line> name(int place) {
    Dimension dimension = exploration.cut().by().get(place);
    String name = ExploreScreen.name(dimension);
    DataColumn<Grid.Line> column = DataColumn.text(name, NAME, line -> text(line, place));
    return place == 0 ? column.withNode(line -> swatched(line, text(line, 0))) : column;
  }

  private static String text(Grid.Line line, int place) {
    if (line.isTotal()) {
      return place == 0 ? Messages.text("explore.total") : "";
    }
    return line.key().get(place);
  }

  private Node swatched(Grid.Line line, String text) {
    Label label = new Label(VisibleText.inTable(text));
    if (!line.isTotal()) {
      label.setGraphic(Ui.swatch(theme.tokens().category(colour.applyAsInt(line)), Ui.Mark.AREA));
      label.setGraphicTextGap(8);
    }
    return label;
  }

  private CellValue share(Grid.Line line) {
    Money whole = exploration.grid().total().sum();
    if (whole.signum() == 0 || line.known().isEmpty()) {
      return CellValue.absent();
    }
    BigDecimal ratio = line.sum().toDecimal().divide(whole.toDecimal(), 6, RoundingMode.HALF_UP);
    return new CellValue.Decimal(ratio, Amounts.share(line.sum(), whole));
  }
}
