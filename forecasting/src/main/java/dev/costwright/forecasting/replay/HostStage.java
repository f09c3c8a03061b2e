package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.SelfHosting;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// Machines of one's own: as many as the load of each hour needs. The load of the hours is
/// today's, in proportion to what is left of it.
record HostStage(Desk desk) {
  /// Tokens that leave the seller.
  Fraction tokens(SelfHosting lever, List<Flow> here) {
    Fraction sum = Fraction.ZERO;
    for (Flow flow : here) {
      sum = sum.plus(flow.weight().times(lever.share()).times(flow.tokens()));
    }
    return sum;
  }

  List<Flow> leave(SelfHosting lever, List<Flow> here) {
    return here.stream().map(flow -> flow.share(Fraction.ONE.minus(lever.share()))).toList();
  }

  /// Pays for machines and people.
  void pay(SelfHosting lever, Fraction tokens) {
    if (tokens.signum() == 0 || lever.tokensPerHour().signum() == 0) {
      return;
    }
    Fraction hours = Fraction.of(machineHours(lever, tokens));
    desk.purse().fix(lever, Purse.picos(lever.pricePerHour()).times(hours));
    desk.purse().fix(lever, desk.monthly(lever.staffPerMonth()));
  }

  private BigInteger machineHours(SelfHosting lever, Fraction tokens) {
    Load load = desk.material().load(lever);
    long hours = desk.material().span().hours();
    boolean isUnknown = load.all() == 0;
    Fraction part = isUnknown ? Fraction.ONE : tokens.dividedBy(Fraction.of(load.all()));
    Fraction loose = isUnknown ? tokens : part.times(Fraction.of(load.loose()));
    Fraction even = loose.dividedBy(Fraction.of(hours));
    BigInteger quiet = machines(lever, even);
    BigInteger most = machines(lever, even.times(lever.peak()));
    BigInteger sum = quiet.multiply(BigInteger.valueOf(hours));
    for (Map.Entry<Long, Long> hour : load.byHour().entrySet()) {
      BigInteger needed = machines(lever, even.plus(part.times(Fraction.of(hour.getValue()))));
      sum = sum.add(needed.subtract(quiet));
      most = most.max(needed);
    }
    if (loose.signum() > 0 && load.byHour().isEmpty()) {
      desk.remarks()
          .note(lever, "hours are unknown; the load is taken as even, with the stated peak.");
    }
    return lever.billing() == SelfHosting.Billing.RESERVED
        ? most.multiply(BigInteger.valueOf(hours))
        : sum;
  }

  /// Machines that an hour with so many tokens needs.
  private static BigInteger machines(SelfHosting lever, Fraction tokens) {
    Fraction needed = tokens.dividedBy(lever.tokensPerHour());
    BigInteger[] whole = needed.numerator().divideAndRemainder(needed.denominator());
    BigInteger up = whole[1].signum() > 0 ? whole[0].add(BigInteger.ONE) : whole[0];
    return up.max(BigInteger.valueOf(lever.replicas()));
  }
}
