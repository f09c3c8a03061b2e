package dev.costwright.app.ui.reconcile;

import dev.costwright.app.ui.why.Why;
import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.Days;
import dev.costwright.app.uikit.Messages;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.CauseType;
import dev.costwright.model.reconciliation.Coverage;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.reconciliation.Totals;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Why the figures of a reconciliation are what they are.
final class ReconcileWhy {
  private static final int FACTS_SHOWN = 8;

  private final ReconcileSource source;

  ReconcileWhy(ReconcileSource source) {
    this.source = source;
  }

  Why of(Reconciled shown, Tile tile) {
    Totals totals = shown.totals();
    String title = tile.title() + ", " + Days.monthOfYear(shown.month());
    return switch (tile) {
      case INVOICED -> new Why(title, invoiced(shown, totals), List.of());
      case COMPUTED -> new Why(title, computed(shown, totals), usage(shown));
      case DIFFERENCE -> new Why(title, difference(totals), List.of());
      case UNEXPLAINED -> new Why(title, unexplained(totals), List.of());
      case COVERAGE -> new Why(title, coverage(shown.coverage()), List.of());
    };
  }

  /// Of a cause: every line that it is found in, with what it rests on there.
  Why of(Reconciled shown, CauseType type) {
    List<Why.Line> lines =
        new ArrayList<>(money(Optional.ofNullable(shown.totals().causes().get(type))));
    List<Evidence> rows = new ArrayList<>();
    for (Statement statement : shown.statements()) {
      for (StatementLine line : statement.lines()) {
        line.causes().stream()
            .filter(cause -> cause.type() == type && isCounted(shown.totals(), line, cause))
            .forEach(
                cause -> {
                  lines.addAll(part(shown, LineRow.of(statement, line), cause));
                  rows.addAll(source.rows(statement, line, cause, FACTS_SHOWN));
                });
      }
    }
    lines.addAll(source.grounds().lines());
    return new Why(
        Causes.name(type) + ", " + Days.monthOfYear(shown.month()),
        lines,
        rows.stream().limit(FACTS_SHOWN).toList());
  }

  /// As in {@link Totals}: credit is no spend, and other currencies are apart.
  private static boolean isCounted(Totals totals, StatementLine line, Cause cause) {
    return line.isSpend() && cause.amount().currency().equals(totals.currency());
  }

  /// The usage that invoices are compared with.
  Why compared(Reconciled shown, Money usage) {
    List<Why.Line> lines = new ArrayList<>(Why.money(usage));
    Totals totals = shown.totals();
    totals.computed().ifPresent(all -> lines.add(exact("reconcile.tile.computed", all)));
    totals.notCompared().ifPresent(alone -> lines.add(exact("reconcile.why.notCompared", alone)));
    lines.add(Why.Line.of("why.evidence", Messages.text("evidence.metered")));
    lines.add(Why.Line.of("why.rows", Amounts.count(rowsCompared(shown))));
    lines.add(
        Why.Line.of(
            "reconcile.tile.coverage",
            Amounts.share(shown.coverage().priced(), shown.coverage().invoiced())));
    lines.addAll(source.grounds().lines());
    return new Why(
        Messages.text("reconcile.why.compared", Days.monthOfYear(shown.month())),
        lines,
        usage(shown));
  }

  private static long rowsCompared(Reconciled shown) {
    return shown.rows().stream()
        .map(row -> row.line().orElseThrow())
        .filter(line -> line.variance().isPresent())
        .mapToLong(StatementLine::rows)
        .sum();
  }

  private static List<Why.Line> part(Reconciled shown, LineRow row, Cause cause) {
    List<Why.Line> lines = new ArrayList<>();
    lines.add(
        new Why.Line(
            Sellers.name(row.seller()) + ", " + row.words(), Amounts.decimal(cause.amount(), 6)));
    row.line()
        .flatMap(line -> Causes.read(shown.places(), line))
        .ifPresent(pair -> lines.add(new Why.Line(pair.label(), pair.value())));
    Causes.evidence(cause).forEach(pair -> lines.add(new Why.Line(pair.label(), pair.value())));
    return lines;
  }

  /// Of one line: both figures to the last decimal, and the usage behind it.
  Why of(LineRow row) {
    StatementLine line = row.line().orElseThrow();
    List<Why.Line> lines = new ArrayList<>();
    line.billed().ifPresent(billed -> lines.add(exact("reconcile.column.billed", billed)));
    line.computed().ifPresent(usage -> lines.add(exact("reconcile.column.computed", usage)));
    line.charged().ifPresent(charged -> lines.addAll(charged(charged, query(row, line))));
    line.variance().ifPresent(more -> lines.add(exact("reconcile.column.variance", more)));
    line.unexplained().ifPresent(rest -> lines.add(exact("reconcile.column.unexplained", rest)));
    lines.add(Why.Line.of("why.rounding", Messages.text("why.halfUp")));
    lines.add(Why.Line.of("why.evidence", Messages.text("evidence.metered")));
    lines.add(Why.Line.of("why.rows", Amounts.count(line.rows())));
    lines.add(Why.Line.of("reconcile.why.chargeRows", Amounts.count(line.chargeRows())));
    lines.addAll(source.grounds().lines());
    return new Why(line.description(), lines, usage(row, line));
  }

  private List<Evidence> usage(LineRow row, StatementLine line) {
    if (line.rows() == 0) {
      return List.of();
    }
    return source.facts(query(row, line), FACTS_SHOWN);
  }

  private List<Evidence> usage(Reconciled shown) {
    return source.facts(query(shown), FACTS_SHOWN);
  }

  /// What cost reports charge for the same usage, and what of them counts in no total.
  private List<Why.Line> charged(Money charged, PivotQuery usage) {
    List<Why.Line> lines = new ArrayList<>(List.of(exact("reconcile.column.charged", charged)));
    lines.addAll(
        Why.aside(
            source.aside(
                new PivotQuery(
                    usage.by(),
                    usage.grain(),
                    usage.period(),
                    LayerChoice.BILLED,
                    usage.where()))));
    return lines;
  }

  private static PivotQuery query(LineRow row, StatementLine line) {
    return query(
        line.from(),
        line.to(),
        Map.of(
            Dimension.SELLER, Set.of(row.seller()),
            Dimension.ACCOUNT, Set.of(row.account()),
            Dimension.MODEL, untagged(line.usage().models()),
            Dimension.SERVICE_TIER, untagged(line.usage().tiers())));
  }

  private static PivotQuery query(Reconciled shown) {
    Set<String> sellers =
        shown.statements().stream().map(Statement::seller).collect(Collectors.toSet());
    return query(
        shown.month().atDay(1), shown.month().atEndOfMonth(), Map.of(Dimension.SELLER, sellers));
  }

  private static PivotQuery query(LocalDate from, LocalDate to, Map<Dimension, Set<String>> where) {
    return new PivotQuery(
        List.of(),
        TimeGrain.TOTAL,
        Optional.of(new Period(from, to.plusDays(1), ZoneOffset.UTC)),
        LayerChoice.METERED,
        where);
  }

  private static Set<String> untagged(Set<String> values) {
    return values.stream()
        .map(value -> value.isEmpty() ? Pivot.UNTAGGED : value)
        .collect(Collectors.toSet());
  }

  private static List<Why.Line> invoiced(Reconciled shown, Totals totals) {
    List<Why.Line> lines = new ArrayList<>(money(totals.billed()));
    lines.add(
        Why.Line.of(
            "reconcile.why.basis",
            Messages.text("reconcile.tile.invoices", shown.invoices(), shown.invoiceLines())));
    totals.creditPurchased().ifPresent(bought -> lines.add(exact("reconcile.why.bought", bought)));
    totals.creditApplied().ifPresent(used -> lines.add(exact("reconcile.why.applied", used)));
    totals
        .otherCurrencies()
        .forEach(other -> lines.add(exact("reconcile.why.otherCurrency", other)));
    return lines;
  }

  private List<Why.Line> computed(Reconciled shown, Totals totals) {
    List<Why.Line> lines = new ArrayList<>(money(totals.computed()));
    long rows = shown.rows().stream().mapToLong(row -> row.line().orElseThrow().rows()).sum();
    lines.add(Why.Line.of("why.evidence", Messages.text("evidence.metered")));
    lines.add(Why.Line.of("why.rows", Amounts.count(rows)));
    totals.notCompared().ifPresent(alone -> lines.add(exact("reconcile.why.notCompared", alone)));
    totals.charged().ifPresent(charged -> lines.addAll(charged(charged, query(shown))));
    lines.addAll(source.grounds().lines());
    return lines;
  }

  private static List<Why.Line> difference(Totals totals) {
    List<Why.Line> lines = new ArrayList<>(money(totals.variance()));
    totals
        .causes()
        .forEach(
            (type, amount) ->
                lines.add(new Why.Line(Causes.name(type), Amounts.decimal(amount, 6))));
    totals.unexplained().ifPresent(rest -> lines.add(exact("reconcile.column.unexplained", rest)));
    return lines;
  }

  private static List<Why.Line> unexplained(Totals totals) {
    List<Why.Line> lines = new ArrayList<>(money(totals.unexplained()));
    totals.variance().ifPresent(more -> lines.add(exact("reconcile.column.variance", more)));
    totals.explained().ifPresent(named -> lines.add(exact("reconcile.why.named", named)));
    return lines;
  }

  private static List<Why.Line> coverage(Coverage coverage) {
    List<Why.Line> lines =
        new ArrayList<>(
            List.of(
                exact("reconcile.why.invoicedUsage", coverage.invoiced()),
                exact("reconcile.why.matched", coverage.matched()),
                exact("reconcile.why.priced", coverage.priced())));
    lines.add(Why.Line.of("reconcile.why.missingDays", Causes.days(coverage.missingDays())));
    lines.add(Why.Line.of("reconcile.why.emptyDays", Causes.days(coverage.emptyDays())));
    return lines;
  }

  private static List<Why.Line> money(Optional<Money> money) {
    return money.map(Why::money).orElse(List.of());
  }

  private static Why.Line exact(String key, Money money) {
    return Why.Line.of(key, money.toString());
  }
}
