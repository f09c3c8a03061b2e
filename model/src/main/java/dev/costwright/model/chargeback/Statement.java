package dev.costwright.model.chargeback;

import dev.costwright.model.chargeback.Line.Kind;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.function.Predicate;

/// What one member is charged for a month, or what nobody is.
///
/// @param member whose it is; {@link #REMAINDER} when it is nobody's
/// @param lines own usage by falling cost, then shares of pools in their order
/// @param exact sum of the lines in full
/// @param amount in whole minor units; over all statements of a month they sum to its total
public record Statement(String member, List<Line> lines, Money exact, Money amount) {
  /// Names the statement of what nobody is charged.
  public static final String REMAINDER = "(not charged)";

  public Statement {
    lines = List.copyOf(lines);
  }

  /// What rounding to minor units added or took.
  public Money rounding() {
    return amount.minus(exact);
  }

  public Money own() {
    return sum(line -> line.kind() != Kind.SHARED && line.kind() != Kind.KEPT);
  }

  public Money shared() {
    return sum(line -> line.kind() == Kind.SHARED || line.kind() == Kind.KEPT);
  }

  /// Own money of which the breakdown does not know all, such as the feature.
  public Money untagged() {
    return sum(
        line ->
            line.rows() > 0
                && (List.of(line.name(), line.detail()).contains(Pivot.UNTAGGED)
                    || line.kind() == Kind.UNTAGGED));
  }

  /// Rows whose money is in no amount, because they have no price or no rate.
  public long unpriced() {
    return lines.stream().mapToLong(Line::unpriced).sum();
  }

  private Money sum(Predicate<Line> which) {
    return lines.stream()
        .filter(which)
        .map(Line::amount)
        .reduce(Money.zero(amount.currency()), Money::plus);
  }
}
