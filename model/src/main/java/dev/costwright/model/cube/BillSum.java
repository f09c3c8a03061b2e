package dev.costwright.model.cube;

import static java.util.Comparator.comparing;

import dev.costwright.model.money.ChargeSum;
import dev.costwright.model.usage.Dimension;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/// What one source bills in one unit of days.
final class BillSum {
  /// Later knowledge first, exact charges before rounded ones; then nothing that depends on the
  /// order of import.
  private static final Comparator<BillSum> LATER =
      comparing((BillSum sum) -> sum.asOf)
          .thenComparing(BillSum::isExact)
          .thenComparing(sum -> sum.sha256)
          .thenComparing(sum -> sum.source);

  private static final Comparator<BillSum> BETTER =
      comparing(BillSum::isExact)
          .thenComparingInt(sum -> sum.dimensions.size())
          .thenComparing(LATER);

  private final String source;
  private final Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
  private ChargeSum charges = ChargeSum.NONE;
  private Instant asOf = Instant.MIN;
  private String sha256 = "";

  BillSum(String source) {
    this.source = source;
  }

  void add(Bill bill, long cost) {
    charges = charges.plus(cost);
    dimensions.addAll(bill.dimensions());
    asOf = bill.asOf().isAfter(asOf) ? bill.asOf() : asOf;
    sha256 = bill.sha256().compareTo(sha256) > 0 ? bill.sha256() : sha256;
  }

  String source() {
    return source;
  }

  boolean agreesWith(BillSum other) {
    return charges.agreesWith(other.charges);
  }

  /// The one that counts: of those that agree with the latest, the most exact, then the one that
  /// groups by more dimensions; the latest itself is one of them.
  static BillSum choose(Collection<BillSum> rivals) {
    BillSum latest = rivals.stream().max(LATER).orElseThrow();
    return rivals.stream().filter(latest::agreesWith).max(BETTER).orElse(latest);
  }

  private boolean isExact() {
    return !charges.isRounded();
  }
}
