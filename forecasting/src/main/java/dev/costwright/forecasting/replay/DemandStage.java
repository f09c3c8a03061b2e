package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Growth;
import dev.costwright.forecasting.lever.Launch;
import dev.costwright.forecasting.lever.PriceChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// More calls, other prices: what changes the baseline before any call meets another lever.
record DemandStage(Desk desk) {
  private static final int MONTHS = 12;
  private static final int DECIMALS = 30;
  private static final int EXACT_BITS = 100;

  List<Flow> grow(Growth lever, Slice slice, List<Flow> here) {
    Fraction growth = power(Fraction.ONE.plus(lever.perMonth()), months(lever.from(), slice));
    return here.stream().map(flow -> flow.share(growth)).toList();
  }

  List<Flow> launch(Launch lever, Slice slice, List<Flow> here) {
    Optional<LocalDate> day = slice.time().day();
    if (day.isEmpty()) {
      desk.remarks().refuse(lever, "the workload has no dates; say \"at\"", slice);
      return here;
    }
    Fraction calls = Fraction.ONE.plus(lever.level().times(lever.adoption(day.get())));
    return here.stream().map(flow -> flow.share(calls)).toList();
  }

  List<Flow> reprice(PriceChange lever, Slice slice, List<Flow> here) {
    int months = months(lever.from(), slice);
    Fraction year = power(Fraction.ONE.plus(lever.perYear()), months / MONTHS);
    Fraction part = Fraction.of(months % MONTHS).dividedBy(Fraction.of(MONTHS));
    Fraction factor = year.times(Fraction.ONE.plus(lever.perYear().times(part)));
    return here.stream().map(flow -> flow.priced(factor)).toList();
  }

  private static int months(Optional<LocalDate> from, Slice slice) {
    Slice.Time time = slice.time();
    return from.isEmpty() || time.day().isEmpty()
        ? time.month()
        : Days.monthsSince(from.get(), time.day().get());
  }

  /// Kept to thirty decimals, far below a picodollar of any bill: without that, rates of nine
  /// decimals would have hundreds of them after some years.
  private static Fraction power(Fraction base, int exponent) {
    Fraction power = new Fraction(base.numerator().pow(exponent), base.denominator().pow(exponent));
    return power.denominator().bitLength() <= EXACT_BITS
        ? power
        : Fraction.of(power.toDecimal(DECIMALS));
  }
}
