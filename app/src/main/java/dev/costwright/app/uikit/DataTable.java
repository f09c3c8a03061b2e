package dev.costwright.app.uikit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The one table of all screens: sorts, keeps its total row last, copies itself with Ctrl-C, and
/// gives its content for export.
///
/// Figures are never shortened: their columns are as wide as their longest figure. Columns of
/// words are as wide as their longest words, up to the width that they ask for; when all that
/// does not fit, the table scrolls sideways.
public final class DataTable<R> extends TableView<R> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private final String name;
  private final List<DataColumn<R>> columns;
  private final ColumnWidths<R> widths;
  private boolean isFixed;
  private boolean isMeasured;
  private List<R> rows = List.of();
  private Optional<R> total = Optional.empty();
  private Function<R, RowState> states = _ -> RowState.NORMAL;

  /// @param name what it lists: said by screen readers and used as title of exports
  public DataTable(String name, List<DataColumn<R>> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
    setAccessibleText(name);
    columns.forEach(column -> getColumns().add(build(column)));
    markEdges();
    widths = new ColumnWidths<>(this, this.columns);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    widthProperty().subscribe(_ -> refit());
    setSortPolicy(_ -> sortRows());
    setRowFactory(_ -> new StatefulRow());
    fixRows(Density.REGULAR);
    setMinHeight(0);
    setPrefHeight(100);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  public DataTable<R> withDensity(Density density) {
    getStyleClass().add(density.style());
    fixRows(density);
    return this;
  }

  /// Rows of words and figures are of one height, and a table that knows it makes only the cells
  /// that are seen. Drawn cells may need more room.
  private void fixRows(Density density) {
    if (columns.stream().allMatch(column -> column.node().isEmpty())) {
      setFixedCellSize(density.points());
    }
  }

  public DataTable<R> withStates(Function<R, RowState> statesOfRows) {
    states = statesOfRows;
    return this;
  }

  /// Leaves columns out of the view; they still are copied and exported.
  public DataTable<R> withHidden(String... names) {
    List<String> hidden = List.of(names);
    getColumns().forEach(column -> column.setVisible(!hidden.contains(column.getText())));
    markEdges();
    return this;
  }

  private void markEdges() {
    getColumns().forEach(column -> column.getStyleClass().removeAll("edge-left", "edge-right"));
    List<TableColumn<R, ?>> seen = getColumns().stream().filter(TableColumn::isVisible).toList();
    seen.getFirst().getStyleClass().add("edge-left");
    seen.getLast().getStyleClass().add("edge-right");
  }

  /// Shown in place of rows when there are none.
  public DataTable<R> withEmptyText(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("secondary");
    setPlaceholder(label);
    return this;
  }

  /// Calls back when Enter or a double click opens a row; never for the total.
  public DataTable<R> whenOpened(Consumer<R> open) {
    return whenAsked(() -> selected().stream().findFirst().ifPresent(open));
  }

  /// Calls back with row and column when Enter or a double click asks about a cell; never for the
  /// total. Cells are selected one by one from now on.
  public DataTable<R> whenCellOpened(BiConsumer<R, Integer> open) {
    getSelectionModel().setCellSelectionEnabled(true);
    return whenAsked(() -> openCell(open));
  }

  /// Calls back with the column when Enter or a double click asks about the total.
  public DataTable<R> whenTotalOpened(IntConsumer open) {
    return whenAsked(() -> openTotal(open));
  }

  private DataTable<R> whenAsked(Runnable ask) {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            ask.run();
          }
        });
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getClickCount() == 2) {
            ask.run();
          }
        });
    return this;
  }

  private void openTotal(IntConsumer open) {
    TablePosition<?, ?> at = getFocusModel().getFocusedCell();
    if (at.getRow() >= 0
        && at.getRow() < getItems().size()
        && isTotal(getItems().get(at.getRow()))) {
      open.accept(at.getColumn());
    }
  }

  private void openCell(BiConsumer<R, Integer> open) {
    TablePosition<?, ?> at = getFocusModel().getFocusedCell();
    if (at.getRow() >= 0 && at.getColumn() >= 0 && !isTotal(getItems().get(at.getRow()))) {
      open.accept(getItems().get(at.getRow()), at.getColumn());
    }
  }

  /// Keeps every column at its width, so that a chart can stand on the columns.
  ///
  /// @param from first of the columns that become equally wide
  /// @param to the column after the last of them
  public void fixWidths(int from, int to) {
    isFixed = true;
    setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
    double widest =
        getColumns().subList(from, to).stream()
            .mapToDouble(TableColumn::getPrefWidth)
            .max()
            .orElse(0);
    getColumns().subList(from, to).forEach(column -> column.setPrefWidth(widest));
    for (TableColumn<R, ?> column : getColumns()) {
      column.setMinWidth(column.getPrefWidth());
      column.setMaxWidth(column.getPrefWidth());
    }
    setMinWidth(widths.sum(TableColumn::getPrefWidth));
  }

  public void show(List<R> newRows) {
    show(newRows, Optional.empty());
  }

  /// Replaces all rows; the sort order stays.
  public void show(List<R> newRows, Optional<R> newTotal) {
    List<R> before = rows;
    Optional<R> totalBefore = total;
    rows = List.copyOf(newRows);
    total = newTotal;
    if (!isMeasured || !before.equals(rows) || !totalBefore.equals(total)) {
      isMeasured = true;
      widths.measure(Stream.concat(rows.stream(), total.stream()).toList());
      refit();
    }
    boolean _ = sortRows();
  }

  private void refit() {
    if (!isFixed) {
      widths.fit();
    }
  }

  /// Selected rows in their order on screen, without the total.
  public List<R> selected() {
    return getSelectionModel().getSelectedItems().stream()
        .filter(row -> row != null && !isTotal(row))
        .toList();
  }

  /// All rows in their order on screen, with the total.
  public TableData data() {
    return data(getItems().stream().filter(row -> !isTotal(row)).toList(), total);
  }

  /// Puts header and rows on the clipboard: the selected ones when several are, else all.
  public void copy() {
    List<R> chosen = selected();
    TableData copied = chosen.size() > 1 ? data(chosen, Optional.empty()) : data();
    ClipboardContent content = new ClipboardContent();
    content.putString(copied.toTsv());
    boolean _ = Clipboard.getSystemClipboard().setContent(content);
  }

  private TableData data(List<R> chosen, Optional<R> sum) {
    return new TableData(
        name,
        columns.stream().map(DataColumn::name).toList(),
        chosen.stream().map(this::values).toList(),
        sum.map(this::values));
  }

  private List<CellValue> values(R row) {
    return columns.stream().map(column -> column.value().apply(row)).toList();
  }

  private void onKey(KeyEvent event) {
    if (COPY.match(event)) {
      copy();
      event.consume();
    }
  }

  private boolean isTotal(R row) {
    return total.filter(sum -> sum.equals(row)).isPresent();
  }

  private Boolean sortRows() {
    List<R> sorted = new ArrayList<>(rows);
    Comparator<R> order = getComparator();
    if (order != null) {
      sorted.sort(order);
    }
    total.ifPresent(sorted::add);
    getItems().setAll(sorted);
    return true;
  }

  private TableColumn<R, CellValue> build(DataColumn<R> column) {
    TableColumn<R, CellValue> built = new TableColumn<>(column.name());
    built.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(column.value().apply(row.getValue())));
    built.setCellFactory(_ -> new ValueCell<>(column));
    built.setComparator(CellValue::compare);
    built.getStyleClass().addAll(column.styles());
    if (column.kind() == DataColumn.Kind.FIGURES) {
      built.getStyleClass().add("number");
    }
    built.setPrefWidth(column.width());
    built.setReorderable(false);
    return built;
  }

  private final class StatefulRow extends TableRow<R> {
    @Override
    protected void updateItem(R row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("total", "problem", "doubt");
      if (!empty && row != null) {
        String style = isTotal(row) ? "total" : states.apply(row).style();
        getStyleClass().add(style);
      }
    }
  }
}
