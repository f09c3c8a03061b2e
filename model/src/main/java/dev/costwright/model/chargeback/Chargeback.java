package dev.costwright.model.chargeback;

import dev.costwright.model.allocation.Load;
import dev.costwright.model.allocation.Pool;
import dev.costwright.model.allocation.PoolAllocation;
import dev.costwright.model.allocation.PoolSet;
import dev.costwright.model.allocation.PoolShare;
import dev.costwright.model.chargeback.Line.Kind;
import dev.costwright.model.chargeback.Statements.Missing;
import dev.costwright.model.chargeback.Statements.TieOut;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Allocation;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the statements of a month: each member's own usage and its part of every pool, and what
/// nobody is charged. Together they are the month's total to the minor unit.
///
/// Every row counts once. Exact amounts are rounded once for all statements, then within each, by
/// largest remainder (Hamilton, 1792).
public final class Chargeback {
  private final PoolSet set;
  private final ChargebackQuery query;
  private final Reporting reporting;
  private final Usage usage;
  private final List<PoolShare> shares;

  private Chargeback(PoolSet set, ChargebackQuery query, Reporting reporting, Usage usage) {
    this.set = set;
    this.query = query;
    this.reporting = reporting;
    this.usage = usage;
    this.shares = PoolAllocation.of(usage.pools(), poolLoads(), usage.members());
  }

  /// Empty when the month has neither rows nor fixed amounts.
  ///
  /// @param grounds versions of what the cube was made from
  public static Optional<Statements> of(
      Cube cube, PoolSet pools, ChargebackQuery query, Grounds grounds) {
    Chargeback run = new Chargeback(pools, query, cube.reporting(), Usage.of(cube, pools, query));
    return run.usage.isEmpty() && run.fees().signum() == 0
        ? Optional.empty()
        : Optional.of(run.statements(cube, grounds));
  }

  private List<Load> poolLoads() {
    List<Load> held = usage.poolLoads();
    return IntStream.range(0, held.size())
        .mapToObj(
            pool ->
                fee(usage.pools().get(pool)).stream()
                    .map(fee -> new Load(fee, 0, 0))
                    .reduce(held.get(pool), Load::plus))
        .toList();
  }

  private Statements statements(Cube cube, Grounds grounds) {
    List<Statement> exact = new ArrayList<>(members());
    exact.sort(Comparator.comparing(Statement::exact).reversed());
    exact.add(statement(Statement.REMAINDER, remainder()));
    List<Statement> rounded = rounded(exact);
    List<Statement> members = rounded.subList(0, rounded.size() - 1);
    Pivot pivot = cube.pivot(pivot());
    return new Statements(
        query,
        Usage.breakdown(query.by()),
        members,
        rounded.getLast(),
        shares,
        tie(pivot.total().cost(), members, rounded.getLast()),
        pivot.coverage(),
        missing(cube, pivot),
        grounds,
        Optional.empty());
  }

  private PivotQuery pivot() {
    return new PivotQuery(
        List.of(query.by()),
        TimeGrain.TOTAL,
        Optional.of(query.period()),
        query.layer(),
        Map.of(),
        query.trueUp());
  }

  /// In order of name, which decides ties.
  private List<Statement> members() {
    TreeSet<String> names = new TreeSet<>(usage.members().keySet());
    shares.forEach(share -> names.addAll(share.toMembers().keySet()));
    return names.stream()
        .map(
            member ->
                statement(
                    member,
                    Stream.concat(
                            usage.lines(member, Kind.OWN).stream(),
                            shares.stream().flatMap(share -> sharedLine(share, member)))
                        .toList()))
        .toList();
  }

  private static Stream<Line> sharedLine(PoolShare share, String member) {
    return Optional.ofNullable(share.toMembers().get(member)).stream()
        .map(part -> poolLine(Kind.SHARED, share.pool(), part, 0, 0));
  }

  /// Of each pool what it kept, its rows without a price named.
  private List<Line> remainder() {
    List<Line> lines = new ArrayList<>(usage.lines(Pivot.UNTAGGED, Kind.UNTAGGED));
    lines.addAll(usage.lines(Pivot.NOT_IN_DETAIL, Kind.NOT_IN_DETAIL));
    List<Line> held = usage.poolLines();
    for (int pool = 0; pool < shares.size(); pool++) {
      PoolShare share = shares.get(pool);
      if (share.kept().signum() != 0 || held.get(pool).unpriced() > 0) {
        lines.add(
            poolLine(
                Kind.KEPT,
                share.pool(),
                share.kept(),
                held.get(pool).rows(),
                held.get(pool).unpriced()));
      }
    }
    return lines;
  }

  private static Line poolLine(Kind kind, Pool pool, Money money, long rows, long unpriced) {
    return new Line(
        kind,
        pool.name(),
        pool.words(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        money,
        money,
        rows,
        unpriced);
  }

  private Statement statement(String member, List<Line> lines) {
    Money sum = lines.stream().map(Line::exact).reduce(nothing(), Money::plus);
    return new Statement(member, lines, sum, sum);
  }

  private List<Statement> rounded(List<Statement> exact) {
    List<Money> amounts =
        Allocation.rounded(exact.stream().map(Statement::exact).toList(), decimals());
    return IntStream.range(0, exact.size())
        .mapToObj(index -> rounded(exact.get(index), amounts.get(index)))
        .toList();
  }

  private Statement rounded(Statement exact, Money amount) {
    List<Line> lines = exact.lines();
    List<Money> amounts =
        lines.isEmpty()
            ? List.of()
            : Allocation.rounded(lines.stream().map(Line::exact).toList(), amount, decimals());
    return new Statement(
        exact.member(),
        IntStream.range(0, lines.size())
            .mapToObj(index -> lines.get(index).withAmount(amounts.get(index)))
            .toList(),
        exact.exact(),
        amount);
  }

  private TieOut tie(Money ledger, List<Statement> members, Statement remainder) {
    Money all = ledger.plus(fees());
    return new TieOut(
        ledger,
        fees(),
        Money.of(all.rounded(decimals()), all.currency()),
        members.stream().map(Statement::amount).reduce(nothing(), Money::plus),
        remainder.amount());
  }

  private Money fees() {
    return set.over(query.by()).stream()
        .flatMap(pool -> fee(pool).stream())
        .reduce(nothing(), Money::plus);
  }

  /// The fixed amount of the month, at the rate of its first day.
  ///
  /// @throws UsageException when there is no such rate: without it nothing would tie
  private Optional<Money> fee(Pool pool) {
    return pool.feeOf(query.month()).map(fee -> converted(pool, fee.monthly()));
  }

  private Money converted(Pool pool, Money amount) {
    LocalDate day = query.month().atDay(1);
    return reporting
        .find(amount.currency(), day)
        .map(quote -> quote.convert(amount))
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a rate from %s to %s of %s for the fixed amount of pool \"%s\", found none. Bring one with 'costwright rates'."
                        .formatted(amount.currency(), reporting.currency(), day, pool.name())));
  }

  private Money nothing() {
    return Money.zero(reporting.currency());
  }

  private static List<Missing> missing(Cube cube, Pivot pivot) {
    return cube.gaps(pivot).missing().stream()
        .map(one -> new Missing(one.seller(), one.account(), one.days().size()))
        .toList();
  }

  private int decimals() {
    return Math.max(0, reporting.currency().getDefaultFractionDigits());
  }
}
