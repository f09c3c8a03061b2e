package dev.costwright.app.uikit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// How wide the columns of a table are: figures whole, words whole up to the width that their
/// column asks for, drawn nodes as asked.
final class ColumnWidths<R> {
  private static final double CELL_PADDING = 18;
  private static final double EDGE_PADDING = 8;

  /// Room between the edges of the table and its columns.
  private static final double FRAME = 2;

  /// Longer words get this many times the width that their column asks for, where there is room.
  private static final double MOST_WORDS = 2;

  /// Of this many longest texts one is the widest.
  private static final int MEASURED = 12;

  private final TableView<R> table;
  private final List<DataColumn<R>> columns;
  private final Map<TableColumn<R, ?>, Double> wanted = new HashMap<>();

  ColumnWidths(TableView<R> table, List<DataColumn<R>> columns) {
    this.table = table;
    this.columns = columns;
  }

  /// Gives every column the least width for these rows.
  void measure(List<R> rows) {
    for (int i = 0; i < columns.size(); i++) {
      widen(columns.get(i), table.getColumns().get(i), rows);
    }
  }

  /// Columns share the width while there is enough of it; else each has its least and the table
  /// scrolls sideways.
  void fit() {
    if (table.getWidth() <= 0) {
      return;
    }
    boolean isEnough = sum(TableColumn::getMinWidth) <= table.getWidth();
    table.setColumnResizePolicy(
        isEnough
            ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
            : TableView.UNCONSTRAINED_RESIZE_POLICY);
    for (TableColumn<R, ?> column : table.getColumns()) {
      double least = column.getMinWidth();
      column.setPrefWidth(isEnough ? wanted.getOrDefault(column, least) : least);
    }
  }

  /// Of the columns in view, with the frame around them.
  double sum(ToDoubleFunction<TableColumn<R, ?>> width) {
    return FRAME
        + table.getColumns().stream().filter(TableColumn::isVisible).mapToDouble(width).sum();
  }

  private void widen(DataColumn<R> column, TableColumn<R, ?> built, List<R> rows) {
    boolean isOuter = built.getStyleClass().stream().anyMatch(style -> style.startsWith("edge-"));
    double padding = CELL_PADDING + (isOuter ? EDGE_PADDING : 0);
    double asked = column.width();
    double head = widthOf(column.name()) + padding;
    double drawn = column.node().isPresent() ? asked : widest(column, rows) + padding;
    double whole = Math.max(head, drawn);
    boolean isWhole = column.kind() == DataColumn.Kind.FIGURES;
    double most = isWhole ? whole : Math.min(whole, MOST_WORDS * asked);
    built.setMinWidth(isWhole ? whole : Math.max(head, Math.min(drawn, asked)));
    built.setPrefWidth(Math.max(asked, most));
    wanted.put(built, built.getPrefWidth());
  }

  private static <R> double widest(DataColumn<R> column, List<R> rows) {
    return rows.stream()
        .map(row -> column.value().apply(row).shown())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MEASURED)
        .mapToDouble(ColumnWidths::widthOf)
        .max()
        .orElse(0);
  }

  /// Bold, since the total row is.
  private static double widthOf(String text) {
    Text drawn = new Text(text);
    drawn.setFont(Font.font(Theme.FAMILY, FontWeight.BOLD, Theme.TEXT_SIZE));
    return Math.ceil(drawn.getLayoutBounds().getWidth());
  }
}
