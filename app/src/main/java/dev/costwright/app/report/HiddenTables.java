package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.ledger.HiddenRow;
import dev.costwright.model.ledger.HiddenRows;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Rows that do not count, as tables.
public final class HiddenTables {
  private static final List<Column> SUMS =
      List.of(
          new Column("import", "import", Kind.COUNT),
          new Column("file", "file", Kind.TEXT),
          new Column("reason", "hidden as", Kind.TEXT),
          new Column("rows", "rows", Kind.COUNT),
          new Column("tokens", "tokens", Kind.COUNT),
          new Column("charge", "charge", Kind.TEXT));

  private static final List<Column> ROWS =
      List.of(
          new Column("line", "line", Kind.COUNT),
          new Column("reason", "hidden as", Kind.TEXT),
          new Column("time", "time (UTC)", Kind.TEXT),
          new Column("model", "model", Kind.TEXT),
          new Column("tokens", "tokens", Kind.COUNT),
          new Column("charge", "charge", Kind.TEXT),
          new Column("twin", "counts instead", Kind.TEXT),
          new Column("twinModel", "its model", Kind.TEXT),
          new Column("twinTokens", "its tokens", Kind.COUNT),
          new Column("twinCharge", "its charge", Kind.TEXT));

  private HiddenTables() {}

  /// One import's hidden rows, summed by reason.
  public static List<List<Cell>> sums(ImportRecord file, HiddenRows hidden) {
    return hidden.sums().stream()
        .<List<Cell>>map(
            sum ->
                List.of(
                    new Count(file.id()),
                    new Text(file.source().name()),
                    new Text(words(sum.reason())),
                    new Count(sum.rows()),
                    new Count(sum.tokens()),
                    sum.charged().isEmpty()
                        ? Cell.ABSENT
                        : new Text(
                            sum.charged().stream()
                                .map(TableText::withCurrency)
                                .collect(Collectors.joining(", ")))))
        .toList();
  }

  /// @param rows of {@link #sums}
  public static ReportTable sums(List<List<Cell>> rows) {
    return new ReportTable("Hidden rows", SUMS, rows, Optional.empty());
  }

  /// A page of hidden rows, each beside what counts in its place.
  public static ReportTable rows(List<HiddenRow> page) {
    return new ReportTable(
        "Hidden rows", ROWS, page.stream().map(HiddenTables::row).toList(), Optional.empty());
  }

  private static List<Cell> row(HiddenRow row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Count(row.line()));
    cells.add(new Text(words(row.reason())));
    cells.add(new Text(row.start().toString()));
    cells.addAll(figures(Optional.of(row.figures())));
    cells.add(row.twin().<Cell>map(twin -> new Text(place(twin))).orElse(Cell.ABSENT));
    cells.addAll(figures(row.twin().map(HiddenRow.Twin::figures)));
    return cells;
  }

  private static List<Cell> figures(Optional<HiddenRow.Figures> figures) {
    OptionalLong tokens = figures.map(HiddenRow.Figures::tokens).orElse(OptionalLong.empty());
    return List.of(
        figures.flatMap(HiddenRow.Figures::model).<Cell>map(Text::new).orElse(Cell.ABSENT),
        tokens.isPresent() ? new Count(tokens.getAsLong()) : Cell.ABSENT,
        figures
            .flatMap(HiddenRow.Figures::charge)
            .<Cell>map(charge -> new Text(charge(charge)))
            .orElse(Cell.ABSENT));
  }

  /// Exact: the charges of single calls are fractions of a cent.
  public static String charge(Money charge) {
    return charge.toPlainString() + " " + charge.currency().getCurrencyCode();
  }

  /// Such as `import 3, usage.csv, line 17`, or `import 3, usage.csv, 4 rows`.
  public static String place(HiddenRow.Twin twin) {
    String imports =
        twin.imports().stream().map(id -> Long.toString(id)).collect(Collectors.joining(", "));
    return "import%s %s, %s, %s"
        .formatted(
            twin.imports().size() == 1 ? "" : "s",
            imports,
            twin.file(),
            twin.line().isPresent()
                ? "line " + twin.line().getAsLong()
                : TableText.grouped(twin.rows()) + " rows");
  }

  /// Such as `parent span`.
  public static String words(HiddenReason reason) {
    return reason.id().replace('_', ' ');
  }

  /// What the user lets count of an import, one sentence each.
  public static List<String> chosen(long importId, Set<Preference> preferences) {
    return preferences.stream()
        .sorted(Comparator.naturalOrder())
        .map(preference -> "Import %d: %s".formatted(importId, chosen(preference)))
        .toList();
  }

  private static String chosen(Preference preference) {
    return switch (preference) {
      case VERSIONS -> "you let its rows count in place of other imports' rows of the same keys.";
      case GROUPING -> "you let its grouping count on its days, in place of other groupings.";
      case FIRST_LINES -> "you let the first line of each call count, in place of the fullest.";
      case PARENT_SPANS ->
          "you let its outermost spans with usage count, in place of the spans below them.";
    };
  }
}
