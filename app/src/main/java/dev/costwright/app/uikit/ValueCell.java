package dev.costwright.app.uikit;

import javafx.scene.control.TableCell;

/// A cell of a table: the text of its value, or what its column draws of the row.
final class ValueCell<R> extends TableCell<R, CellValue> {
  private final DataColumn<R> column;

  ValueCell(DataColumn<R> column) {
    this.column = column;
  }

  @Override
  protected void updateItem(CellValue value, boolean empty) {
    super.updateItem(value, empty);
    R row = getTableRow() == null ? null : getTableRow().getItem();
    setText(null);
    setGraphic(null);
    if (empty || value == null || row == null) {
      return;
    }
    if (column.node().isPresent()) {
      setGraphic(column.node().get().apply(row));
    } else {
      setText(value.shown());
    }
  }
}
