package dev.costwright.model.reconciliation;

import dev.costwright.model.fx.Conversion;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause.Exchange;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Looks for the causes of one usage line's difference, each taking its exact amount from what is
/// left, so that causes and rest are the difference at every moment. Not thread-safe.
final class Inquiry {
  /// A millionth of the currency: how far charges that are not whole cents may be off.
  private static final Int128 EXACT = Int128.of(1_000_000);

  private final LineTally tally;
  private final Tallies tallies;
  private final Int128 variance;
  private final List<Cause> causes = new ArrayList<>();
  private List<Cause> candidates = List.of();
  private Int128 due;

  /// How far the line's amount may be off; twice that at a rate which itself was read from lines.
  private Int128 ofLine;
  private Int128 rest;

  Inquiry(LineTally tally, Tallies tallies) {
    this.tally = tally;
    this.tallies = tallies;
    Int128 billed = tally.billed().map(Money::picos).orElse(Int128.ZERO);
    variance = billed.minus(tally.sum(DaySums::computed));
    rest = variance;
    due = billed;
    ofLine = tally.tolerance();
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

  /// What needs no second look at usage: rates of exchange, duplicates, prices that are missing,
  /// days that are.
  ///
  /// @param taken the rate that the seller took, where it is not the dated one
  void begin(boolean isDuplicate, Optional<Exchange> taken) {
    exchange(taken);
    if (isDuplicate && tally.count(DaySums::rows) == 0) {
      take(CauseType.DUPLICATE, rest, Cause.Evidence.of(Cause.Basis.INVOICE_LINE));
      return;
    }
    if (tally.count(DaySums::rows) == 0 && billsUnits()) {
      take(CauseType.NON_TOKEN_UNIT, rest, Cause.Evidence.of(Cause.Basis.INVOICE_LINE));
      return;
    }
    unpriced();
    missingDays();
  }

  private void exchange(Optional<Exchange> taken) {
    Conversion conversion = tally.conversion().orElse(null);
    if (conversion == null) {
      return;
    }
    if (tally.isForeign()) {
      Exchange booked = SellerRates.booked(tally, conversion);
      take(booked, tally.booked().minus(tally.sum(DaySums::computed)), Cause.Basis.USAGE);
    } else if (taken.isPresent()) {
      Int128 atTheirs = SellerRates.atTheirs(conversion.original(), taken.get());
      Int128 more = due.minus(atTheirs);
      due = atTheirs;
      Money half = Rounding.ofLine(conversion.original().currency());
      ofLine = SellerRates.atTheirs(half, taken.get()).plus(1);
      ofLine = taken.get().rule() == Exchange.Rule.OWN ? ofLine.plus(ofLine) : ofLine;
      take(taken.get(), more, Cause.Basis.INVOICE_LINE);
    }
  }

  private void take(Exchange rates, Int128 more, Cause.Basis basis) {
    if (more.signum() != 0) {
      take(
          CauseType.FX,
          more,
          evidence(List.of(), tally.count(DaySums::rows), Optional.empty(), basis).with(rates));
    }
  }

  /// Whether the line's own words say that it bills something else than tokens.
  private boolean billsUnits() {
    return !tally.scope().measures().isEmpty()
        && tally.scope().measures().stream().allMatch(m -> m.kind() == Measure.Kind.UNIT);
  }

  /// Whether another price could explain what is left.
  boolean isOpen() {
    return tally.hasPrices() && !Rounding.isWithin(rest, tolerance());
  }

  /// @param others the line's usage under every hypothesis
  ///
  /// @param allowed of causes that explain the same those that the print of the line leaves
  void explain(
      List<Repriced> others, Versions evidence, UnaryOperator<List<CauseSearch.Part>> allowed) {
    CauseSearch.Result byDay = addsUp() ? byDay(others, allowed) : CauseSearch.Result.NOTHING;
    Int128 named =
        byDay.parts().stream().map(CauseSearch.Part::more).reduce(Int128.ZERO, Int128::plus);
    boolean isEnough = Rounding.isWithin(rest.minus(named), tolerance());
    CauseSearch.Result found =
        isEnough ? byDay : new CauseSearch(others, rest, ofLine, allowed).find();
    CauseSearch.Result best = found.parts().isEmpty() && !byDay.parts().isEmpty() ? byDay : found;
    best.parts()
        .forEach(
            part ->
                take(
                    part.repriced().hypothesis().type(),
                    part.more(),
                    evidence.of(part.repriced(), part.days(), tally)));
    candidates =
        best.rivals().stream()
            .map(
                part ->
                    new Cause(
                        part.repriced().hypothesis().type(),
                        money(part.more()),
                        evidence.of(part.repriced(), part.days(), tally)))
            .toList();
  }

  /// The seller's cost report says on which days the difference is.
  private CauseSearch.Result byDay(
      List<Repriced> others, UnaryOperator<List<CauseSearch.Part>> allowed) {
    Map<LocalDate, Int128> gaps = new TreeMap<>();
    Map<LocalDate, Int128> tolerances = new TreeMap<>();
    tally
        .days()
        .forEach(
            (day, sums) -> {
              Int128 gap = sums.charged().minus(sums.computed());
              Int128 tolerance =
                  sums.centChargeRows() == 0 ? EXACT : Rounding.of(sums.centChargeRows(), ofLine);
              boolean isPriced = sums.rows() > 0 && sums.unpricedRows() == 0;
              if (isPriced && sums.chargeRows() > 0 && !Rounding.isWithin(gap, tolerance)) {
                gaps.put(day, gap);
                tolerances.put(day, tolerance);
              }
            });
    return CauseSearch.byDay(others, gaps, tolerances, allowed);
  }

  /// Causes between which nothing decides.
  List<Cause> candidates() {
    return candidates;
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
    if (candidates.isEmpty()
        && rest.signum() > 0
        && !days.isEmpty()
        && !hasCostReport()
        && isPlausible(days.size())) {
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
    return addsUp() ? Rounding.of(tally.count(DaySums::centChargeRows), ofLine) : ofLine;
  }

  private boolean addsUp() {
    return tally.hasCharges() && Rounding.isWithin(due.minus(tally.sum(DaySums::charged)), ofLine);
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

  private Money money(Int128 picos) {
    return new Money(picos, tally.currency());
  }
}
