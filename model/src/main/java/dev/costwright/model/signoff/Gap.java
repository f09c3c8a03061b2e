package dev.costwright.model.signoff;

import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.StatementLine;
import java.util.Optional;
import java.util.stream.Stream;

/// The part of a line's difference that somebody should look at: causes that need attention and
/// what nothing explains. Tax, seats, discounts, credit and rounding are how invoices are made.
///
/// @param open the sum; positive when too much is billed
/// @param size the sum of the parts' sizes: two errors that cancel out are still two errors
public record Gap(Money open, Money size) {
  /// Empty when the line is compared with nothing.
  public static Optional<Gap> of(StatementLine line) {
    return line.variance()
        .map(variance -> Money.zero(variance.currency()))
        .map(zero -> parts(line).reduce(new Gap(zero, zero), Gap::plus, Gap::plus));
  }

  private static Stream<Money> parts(StatementLine line) {
    return Stream.concat(
        line.causes().stream().filter(Cause::needsAttention).map(Cause::amount),
        line.unexplained().stream());
  }

  private Gap plus(Money part) {
    return new Gap(open.plus(part), size.plus(part.signum() < 0 ? part.negate() : part));
  }

  private Gap plus(Gap other) {
    return new Gap(open.plus(other.open), size.plus(other.size));
  }
}
