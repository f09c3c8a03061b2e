package dev.costwright.app.workbench;

import dev.costwright.model.allocation.PoolSet;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.chargeback.Chargeback;
import dev.costwright.model.chargeback.ChargebackQuery;
import dev.costwright.model.chargeback.Grounds;
import dev.costwright.model.chargeback.InvoiceTie;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.reconciliation.Reconciliation;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Shared pools, and the statements of a month. Every change of pools is an edit that undo takes
/// back.
public final class Chargebacks {
  private static final String POOLS = "pools";

  private final Ledger ledger;
  private final OwnEdits edits;
  private final CubeCache cubes;
  private final Supplier<Reconciliation> reconciled;

  Chargebacks(Ledger ledger, OwnEdits edits, CubeCache cubes, Supplier<Reconciliation> reconciled) {
    this.ledger = ledger;
    this.edits = edits;
    this.cubes = cubes;
    this.reconciled = reconciled;
  }

  /// The ledger's own pools and splits.
  public PoolSet pools() {
    return ledger
        .latest(POOLS, Workbench.OWN)
        .map(edit -> PoolSet.parse("the ledger's pools", edit.content()))
        .orElse(PoolSet.EMPTY);
  }

  /// Replaces all pools and splits.
  public void save(PoolSet pools) {
    boolean isNothing = pools.equals(PoolSet.EMPTY);
    edits.write(POOLS, Workbench.OWN, isNothing ? Edit.NOTHING : pools.toJson());
  }

  /// Reads pools from a JSON file.
  ///
  /// @throws dev.costwright.model.problem.InputException when it is not such a file
  public static PoolSet read(Path file) {
    return PoolSet.parse(file.toString(), SourceFiles.text(file));
  }

  /// The statements of a month under the ledger's pools; empty when the month holds nothing.
  public Optional<Statements> statements(ChargebackQuery query) {
    return statements(query, pools());
  }

  /// As they would be under other pools; nothing is kept.
  public Optional<Statements> statements(ChargebackQuery query, PoolSet pools) {
    PriceBook prices = edits.prices();
    RuleSet rules = edits.rules();
    Grounds grounds =
        new Grounds(prices.version(), rules.version(), pools.version(), ledger.version());
    return Chargeback.of(cubes.asBooked(), pools, query, grounds)
        .map(statements -> statements.with(invoices(statements)));
  }

  /// Invoices are compared with the ledger as it is now.
  private Optional<InvoiceTie> invoices(Statements statements) {
    YearMonth month = statements.query().month();
    return InvoiceTie.of(
        month,
        statements.tie(),
        cubes.asBooked().layerMonths(),
        cubes.restated().layerMonths(),
        reconciled.get().of(month, Optional.empty()));
  }

  /// Months with rows, the newest first.
  public List<YearMonth> months() {
    Cube now = cubes.asBooked();
    if (now.firstDay().isEmpty()) {
      return List.of();
    }
    YearMonth first = YearMonth.from(now.firstDay().orElseThrow());
    YearMonth last = YearMonth.from(now.lastDay().orElseThrow());
    return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
        .limit(ChronoUnit.MONTHS.between(first, last) + 1)
        .toList();
  }
}
