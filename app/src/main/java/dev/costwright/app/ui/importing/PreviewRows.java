package dev.costwright.app.ui.importing;

import dev.costwright.app.ui.importing.PreviewTable.Mark;
import dev.costwright.app.ui.importing.PreviewTable.Row;
import dev.costwright.app.ui.why.Explained;
import dev.costwright.app.uikit.CellValue;
import dev.costwright.app.uikit.DataColumn;
import dev.costwright.app.uikit.DataTable;
import dev.costwright.app.uikit.Messages;
import dev.costwright.app.uikit.RowState;
import dev.costwright.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The table of a file's first rows; rows with problems are tinted, signed and say why.
final class PreviewRows {
  private static final double LINE = 60;
  private static final double MARK = 36;
  private static final double FIGURES = 84;
  private static final double LETTER = 7.4;
  private static final double PADDING = 26;
  private static final double WIDEST = 260;

  private PreviewRows() {}

  static Node of(PreviewTable preview) {
    List<DataColumn<Row>> columns = new ArrayList<>();
    columns.add(
        DataColumn.<Row>count(Messages.text("importing.column.line"), LINE, Row::line)
            .withStyles("muted"));
    if (preview.rows().stream().anyMatch(row -> row.mark() != Mark.GOOD)) {
      columns.add(DataColumn.node("", MARK, PreviewRows::note, PreviewRows::sign));
    }
    for (int index = 0; index < preview.columns().size(); index++) {
      columns.add(column(preview, index));
    }
    DataTable<Row> table =
        new DataTable<>(Messages.text("importing.preview.name"), columns)
            .withStates(PreviewRows::state)
            .withEmptyText(Messages.text("importing.preview.none"));
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    Explained.exempt(table, "rows of a file as they stand there, each with its line");
    table.show(preview.rows());
    return table;
  }

  private static DataColumn<Row> column(PreviewTable preview, int index) {
    String head = Messages.text("importing.column." + preview.columns().get(index));
    boolean isFigure = preview.rows().stream().anyMatch(row -> row.cells().get(index).isNumber());
    return isFigure
        ? DataColumn.figure(head, FIGURES, row -> shown(row, index))
        : DataColumn.words(head, width(preview, index, head), row -> shown(row, index));
  }

  /// A row that was set aside has no values: nothing is missing in it.
  private static CellValue shown(Row row, int index) {
    return row.mark() == Mark.REJECTED && row.cells().get(index) instanceof CellValue.Absent
        ? new CellValue.Absent("")
        : row.cells().get(index);
  }

  /// Wide enough for the longest word, within reason.
  private static double width(PreviewTable preview, int index, String head) {
    int letters =
        preview.rows().stream()
            .mapToInt(row -> row.cells().get(index).shown().length())
            .max()
            .orElse(0);
    return Math.min(WIDEST, LETTER * Math.max(letters, head.length()) + PADDING);
  }

  private static RowState state(Row row) {
    return switch (row.mark()) {
      case GOOD -> RowState.NORMAL;
      case DOUBTFUL -> RowState.DOUBT;
      case REJECTED -> RowState.PROBLEM;
    };
  }

  private static String note(Row row) {
    return row.problems().stream().map(Problem::message).collect(Collectors.joining(" "));
  }

  private static Node sign(Row row) {
    if (row.problems().isEmpty()) {
      return new Region();
    }
    Node sign = ProblemsCard.sign(row.problems().getFirst().severity());
    Tooltip.install(sign, new Tooltip(note(row)));
    sign.setAccessibleText(note(row));
    return sign;
  }
}
