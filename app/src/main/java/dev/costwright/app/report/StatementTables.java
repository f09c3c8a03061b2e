package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.allocation.PoolShare;
import dev.costwright.model.chargeback.InvoiceTie;
import dev.costwright.model.chargeback.Line;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// Statements of a month as tables: all side by side with the tie-out as the last line, each with
/// its lines, and what became of the pools. Amounts are in cents, as charged; `exact` is in full.
public final class StatementTables {
  private StatementTables() {}

  /// One row per statement, what nobody is charged last; the total is the month's.
  public static ReportTable summary(Statements statements) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Statement statement : statements.all()) {
      rows.add(
          List.of(
              new Text(statement.member()),
              new Amount(statement.own()),
              new Amount(statement.shared()),
              new Amount(statement.amount()),
              Decimal.percent(statement.amount(), statements.tie().month()),
              new Amount(statement.untagged()),
              new Count(statement.unpriced()),
              new Amount(statement.exact())));
    }
    return new ReportTable(
        title(statements),
        summaryColumns(statements),
        rows,
        Optional.of(
            List.of(
                new Text("Month"),
                new Amount(sum(statements, Statement::own)),
                new Amount(sum(statements, Statement::shared)),
                new Amount(statements.tie().month()),
                Decimal.percent(statements.tie().month(), statements.tie().month()),
                new Amount(sum(statements, Statement::untagged)),
                new Count(statements.all().stream().mapToLong(Statement::unpriced).sum()),
                new Amount(statements.tie().ledger().plus(statements.tie().fees())))));
  }

  /// The way from the statements to the invoices, in full; its last line is the invoices.
  public static ReportTable invoices(InvoiceTie tie) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(List.of(new Text("All statements"), new Amount(tie.statements())));
    tie.steps()
        .forEach(
            step ->
                rows.add(List.of(new Text(StatementText.step(step)), new Amount(step.amount()))));
    return new ReportTable(
        "From statements to invoices",
        List.of(
            new Column("step", "Step", Kind.TEXT),
            new Column(
                "amount", "Amount " + tie.invoices().currency().getCurrencyCode(), Kind.MONEY)),
        rows,
        Optional.of(List.of(new Text("Invoices"), new Amount(tie.invoices()))));
  }

  private static String title(Statements statements) {
    return "Statements %s by %s"
        .formatted(statements.query().month(), statements.query().by().id());
  }

  private static List<Column> summaryColumns(Statements statements) {
    return List.of(
        new Column("member", words(statements.query().by()), Kind.TEXT),
        money(statements, "own", "Own"),
        money(statements, "shared", "Shared"),
        money(statements, "amount", "Amount"),
        new Column("share", "Share %", Kind.NUMBER),
        money(statements, "untagged", "Of it untagged"),
        new Column("unpricedRows", "Rows without a price", Kind.COUNT),
        money(statements, "exact", "Exact"));
  }

  private static Column money(Statements statements, String id, String title) {
    return new Column(
        id, title + " " + statements.tie().month().currency().getCurrencyCode(), Kind.MONEY);
  }

  /// The lines of one statement; they sum to its amount.
  public static ReportTable lines(Statements statements, Statement statement) {
    return new ReportTable(
        statement.member(),
        lineColumns(statements),
        statement.lines().stream().map(StatementTables::line).toList(),
        Optional.of(
            line(
                new Line(
                    Line.Kind.OWN,
                    "",
                    "",
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    statement.exact(),
                    statement.amount(),
                    statement.lines().stream().mapToLong(Line::rows).sum(),
                    statement.unpriced()),
                "Total")));
  }

  /// The lines of all statements, each with its member.
  public static ReportTable allLines(Statements statements) {
    ReportTable all =
        ReportTable.stacked(
            title(statements) + ", lines",
            new Column("member", words(statements.query().by()), Kind.TEXT),
            statements.all().stream().map(one -> lines(statements, one)).toList());
    return all;
  }

  private static List<Column> lineColumns(Statements statements) {
    return List.of(
        new Column("kind", "Kind", Kind.TEXT),
        new Column("name", words(statements.breakdown().getFirst()) + " or pool", Kind.TEXT),
        new Column("detail", words(statements.breakdown().getLast()) + " or basis", Kind.TEXT),
        new Column("requests", "Requests", Kind.COUNT),
        new Column("tokens", "Tokens", Kind.COUNT),
        money(statements, "amount", "Amount"),
        money(statements, "exact", "Exact"),
        new Column("rows", "Rows", Kind.COUNT),
        new Column("unpricedRows", "Rows without a price", Kind.COUNT));
  }

  private static List<Cell> line(Line line) {
    return line(line, kind(line.kind()));
  }

  private static List<Cell> line(Line line, String kind) {
    return List.of(
        new Text(kind),
        new Text(line.name()),
        new Text(line.detail()),
        count(line.requests()),
        count(line.tokens()),
        new Amount(line.amount()),
        new Amount(line.exact()),
        line.rows() == 0 ? Cell.ABSENT : new Count(line.rows()),
        line.rows() == 0 ? Cell.ABSENT : new Count(line.unpriced()));
  }

  private static Cell count(OptionalLong count) {
    return count.isPresent() ? new Count(count.getAsLong()) : Cell.ABSENT;
  }

  /// For people.
  public static String kind(Line.Kind kind) {
    return switch (kind) {
      case OWN -> "own";
      case SHARED -> "shared";
      case UNTAGGED -> "(untagged)";
      case NOT_IN_DETAIL -> "(not in detail)";
      case KEPT -> "kept by pool";
    };
  }

  /// What became of each pool: a row per receiver, then what was kept.
  public static ReportTable pools(Statements statements) {
    return new ReportTable(
        "Pools %s by %s".formatted(statements.query().month(), statements.query().by().id()),
        List.of(
            new Column("pool", "Pool", Kind.TEXT),
            new Column("to", "To", Kind.TEXT),
            money(statements, "amount", "Amount")),
        statements.pools().stream().flatMap(StatementTables::pool).toList(),
        Optional.empty());
  }

  private static Stream<List<Cell>> pool(PoolShare share) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(part(share, "(held)", share.own()));
    if (share.received().signum() != 0) {
      rows.add(part(share, "(received from pools before)", share.received()));
    }
    share.toMembers().forEach((member, part) -> rows.add(part(share, member, part)));
    for (Map.Entry<String, Money> part : share.toPools().entrySet()) {
      rows.add(part(share, "pool " + part.getKey(), part.getValue()));
    }
    rows.add(part(share, share.isShared() ? "(kept: below a cent)" : "(kept)", share.kept()));
    return rows.stream();
  }

  private static List<Cell> part(PoolShare share, String to, Money part) {
    return List.of(new Text(share.pool().name()), new Text(to), new Amount(part));
  }

  private static Money sum(Statements statements, Function<Statement, Money> figure) {
    return statements.all().stream()
        .map(figure)
        .reduce(Money.zero(statements.tie().month().currency()), Money::plus);
  }

  /// Such as `Team`, `Api key`.
  static String words(Dimension dimension) {
    String words = dimension.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
