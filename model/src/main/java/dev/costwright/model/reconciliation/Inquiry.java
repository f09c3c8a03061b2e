package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.InvoiceLine;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks for the causes of one usage line's difference, each taking its exact amount from what is
/// left, so that causes and rest are the difference at every moment. Not thread-safe.
final class Inquiry {
  private final LineTally tally;
  private final Tallies tallies;
  private final Int128 billed;
  private final Int128 variance;
  private final List<Cause> causes = new ArrayList<>();
  private Int128 rest;

  Inquiry(LineTally tally, Tallies tallies) {
    this.tally = tally;
    this.tallies = tallies;
    billed = tally.line().map(InvoiceLine::amount).map(Money::picos).orElse(Int128.ZERO);
    variance = billed.minus(tally.sum(DaySums::computed));
    rest = variance;
  }

  LineTally tally() {
    return tally;
  }

  List<Cause> causes() {
    return causes;
  }

  Int128 variance() {
    return variance;
  }

  Int128 rest() {
    return rest;
  }

  /// What needs no second look at usage: duplicates, prices that are missing, days that are.
  void begin(boolean isDuplicate) {
    if (isDuplicate && tally.count(DaySums::rows) == 0) {
      take(CauseType.DUPLICATE, rest, Cause.Evidence.of(Cause.Basis.INVOICE_LINE));
      return;
    }
    unpriced();
    missingDays();
  }

  /// Whether another price could explain what is left.
  boolean isOpen() {
    return tally.hasPrices() && !Rounding.isWithin(rest, tolerance());
  }

  /// @param versions the line's usage at other prices
  void reprice(List<Repricer.Version> versions, Versions evidence) {
    VersionSearch.find(versions, rest, Rounding.OF_A_LINE)
        .ifPresent(run -> take(CauseType.PRICE_VERSION, run.more(), evidence.of(run, tally)));
  }

  /// Cents, then days without usage that nobody put an amount on.
  void end() {
    if (rest.signum() != 0 && Rounding.isWithin(rest, tolerance())) {
      take(
          CauseType.ROUNDING,
          rest,
          new Cause.Evidence(
              List.of(),
              tally.count(DaySums::rows),
              charged(),
              Optional.empty(),
              Cause.Basis.REST));
    }
    missingDaysByRest();
  }

  /// Empty when the seller's cost report has nothing of the line.
  Optional<Money> charged() {
    return tally.hasCharges() ? Optional.of(money(tally.sum(DaySums::charged))) : Optional.empty();
  }

  private void unpriced() {
    long unpriced = tally.count(DaySums::unpricedRows);
    if (unpriced == 0) {
      return;
    }
    List<LocalDate> days = tally.daysWith(day -> day.unpricedRows() > 0);
    if (days.stream().allMatch(day -> tally.on(day).chargeRows() > 0)) {
      Int128 charged = sumCharged(days);
      Int128 lacking =
          days.stream().map(d -> tally.on(d).computed()).reduce(charged, Int128::minus);
      take(
          CauseType.UNPRICED_USAGE,
          lacking,
          evidence(days, unpriced, Optional.of(money(charged)), Cause.Basis.COST_REPORT));
    } else if (!tally.hasPrices()) {
      take(
          CauseType.UNPRICED_USAGE,
          rest,
          evidence(days, unpriced, Optional.empty(), Cause.Basis.REST));
    }
  }

  private void missingDays() {
    List<LocalDate> days = tally.daysWith(day -> day.rows() == 0 && day.charged().signum() != 0);
    if (!days.isEmpty()) {
      Int128 charged = sumCharged(days);
      long rows = days.stream().mapToLong(day -> tally.on(day).chargeRows()).sum();
      take(
          CauseType.MISSING_DAYS,
          charged,
          evidence(days, rows, Optional.of(money(charged)), Cause.Basis.COST_REPORT));
    }
  }

  /// Without a cost report the rest is put on missing days, when each would then cost no more than
  /// the line's dearest day.
  private void missingDaysByRest() {
    List<LocalDate> days =
        tally.scope().days().filter(day -> !tallies.usedDays(tally.party()).contains(day)).toList();
    if (rest.signum() > 0 && !days.isEmpty() && !hasCostReport() && isPlausible(days.size())) {
      take(CauseType.MISSING_DAYS, rest, evidence(days, 0, Optional.empty(), Cause.Basis.REST));
    }
  }

  private boolean isPlausible(int days) {
    Int128 dearest =
        tally.days().values().stream()
            .map(DaySums::computed)
            .max(Int128::compareTo)
            .orElse(Int128.ZERO);
    Int128 most = Int128.of(dearest.toBigInteger().multiply(BigInteger.valueOf(days)));
    return days == tally.scope().length() || rest.compareTo(most) <= 0;
  }

  private boolean hasCostReport() {
    Set<LocalDate> charged = new HashSet<>(tallies.chargedDays(tally.party()));
    return tally.scope().days().anyMatch(charged::contains);
  }

  /// Half a cent; more where the invoice adds up a cost report of rounded rows.
  private Int128 tolerance() {
    boolean addsUp =
        tally.hasCharges()
            && Rounding.isWithin(billed.minus(tally.sum(DaySums::charged)), Rounding.OF_A_LINE);
    return addsUp ? Rounding.of(tally.count(DaySums::centChargeRows)) : Rounding.OF_A_LINE;
  }

  private Int128 sumCharged(List<LocalDate> days) {
    return days.stream().map(day -> tally.on(day).charged()).reduce(Int128.ZERO, Int128::plus);
  }

  private void take(CauseType type, Int128 amount, Cause.Evidence evidence) {
    causes.add(new Cause(type, money(amount), evidence));
    rest = rest.minus(amount);
  }

  private static Cause.Evidence evidence(
      List<LocalDate> days, long rows, Optional<Money> charged, Cause.Basis basis) {
    return new Cause.Evidence(days, rows, charged, Optional.empty(), basis);
  }

  private static Money money(Int128 picos) {
    return new Money(picos, Cube.REPORTING);
  }
}
