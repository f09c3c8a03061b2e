package dev.costwright.importers.table;

import dev.costwright.importers.EntrySink;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Named columns of numbers out of any table, for statistics.
///
/// All or nothing: a row that was passed over in silence would change the result, so the first
/// cell of an asked-for column that is blank or no number stops the reading. Other columns may
/// hold anything.
public final class NumberTable {
  private NumberTable() {}

  /// The columns by the names asked for, in that order; as many values in each as there are rows.
  ///
  /// @throws InputException when a column is missing or a cell is no number, naming line and column
  public static Map<String, List<BigDecimal>> read(SourceFile source, List<String> names) {
    Table table = Table.of(source);
    Map<Column, List<BigDecimal>> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(table.header().needed(name), new ArrayList<>()));
    table.forEachRow(
        new Strict(), row -> columns.forEach((column, values) -> add(row, column, values)));
    Map<String, List<BigDecimal>> read = new LinkedHashMap<>();
    columns.forEach((column, values) -> read.put(column.name(), List.copyOf(values)));
    return read;
  }

  private static void add(Row row, Column column, List<BigDecimal> values) {
    if (row.isBlank(column)) {
      row.reject(
          column,
          "a number",
          "The cell is blank.",
          "Fill it in, or take the row out of the file: absent is not zero.");
    }
    row.decimal(column).ifPresent(values::add);
  }

  /// Stops at the first problem.
  private static final class Strict implements EntrySink {
    @Override
    public void fact(DataSet dataSet, Fact fact) {
      throw new IllegalStateException("A table of numbers has no facts");
    }

    @Override
    public void metric(Metric metric) {
      throw new IllegalStateException("A table of numbers has no metrics");
    }

    @Override
    public void invoiceLine(InvoiceLine line) {
      throw new IllegalStateException("A table of numbers has no invoices");
    }

    @Override
    public void problem(Problem problem) {
      throw new InputException(problem.toString());
    }
  }
}
