package dev.costwright.model.ledger.h2;

import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Metrics and problems: the entries of an import that are ordinary rows.
public final class EntryTable {
  /// A problem shows the start of what it found; the rest stays in the file.
  private static final int SHOWN = 4_000;

  private final Sql sql;

  EntryTable(Sql sql) {
    this.sql = sql;
  }

  /// @param first ordinal of the first of them within the import
  public void addMetrics(long importId, int first, List<Metric> metrics) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Metric metric : metrics) {
      rows.add(
          new Object[] {
            importId,
            first + rows.size(),
            metric.month().toString(),
            metric.feature(),
            metric.plan(),
            metric.tenant(),
            metric.name(),
            metric.value().toString(),
            metric.currency(),
            metric.line()
          });
    }
    sql.batch(
        """
        INSERT INTO metric (import_id, ordinal, metric_month, feature, plan, tenant, name, amount,
          currency, line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /// In the order of the file.
  public List<Metric> metrics(long importId) {
    return sql.list(
        """
        SELECT metric_month, feature, plan, tenant, name, amount, currency, line
        FROM metric WHERE import_id = ? ORDER BY ordinal
        """,
        row ->
            new Metric(
                YearMonth.parse(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new BigDecimal(row.getString(6)),
                row.getString(7),
                row.getLong(8)),
        importId);
  }

  /// @param first ordinal of the first of them within the import
  public void addProblems(long importId, int first, List<Problem> problems) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Problem problem : problems) {
      rows.add(
          new Object[] {
            importId,
            first + rows.size(),
            problem.severity().name(),
            problem.location().file(),
            problem.location().line(),
            problem.location().column(),
            shown(problem.value()),
            shown(problem.expected()),
            shown(problem.message()),
            shown(problem.fix())
          });
    }
    sql.batch(
        """
        INSERT INTO import_problem (import_id, ordinal, severity, file_name, line, column_name,
          found, expected, message, fix)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /// In the order in which they were found.
  public List<Problem> problems(long importId) {
    return sql.list(
        """
        SELECT severity, file_name, line, column_name, found, expected, message, fix
        FROM import_problem WHERE import_id = ? ORDER BY ordinal
        """,
        EntryTable::problem,
        importId);
  }

  private static Problem problem(ResultSet row) throws SQLException {
    return new Problem(
        Problem.Severity.valueOf(row.getString(1)),
        new Problem.Location(row.getString(2), row.getLong(3), row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }

  /// Removes the entries of an import that was never committed.
  public void remove(long importId) {
    sql.update("DELETE FROM metric WHERE import_id = ?", importId);
    sql.update("DELETE FROM import_problem WHERE import_id = ?", importId);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
  }
}
