package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.replay.Grains;
import dev.costwright.model.money.Allocation;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.stream.Stream;

/// What a scenario comes to. All amounts are exact to the picodollar.
///
/// @param baseline without any lever
/// @param result with all levers that are on
/// @param levers those that are on, in the order in which a call meets them
/// @param bestOrder the order that saves most soonest, when one lever is turned on after the other
/// @param worstOrder the order that saves least soonest
/// @param grain how the baseline was replayed
/// @param rows of the ledger that the baseline stands on; calls of a described workload
/// @param warnings what the result does not know or took for granted, one sentence each
public record ScenarioResult(
    Money baseline,
    Money result,
    List<LeverSaving> levers,
    Order bestOrder,
    Order worstOrder,
    Grains grain,
    long rows,
    List<String> warnings) {
  private static final int CENTS = 2;

  public ScenarioResult {
    levers = List.copyOf(levers);
    warnings = List.copyOf(warnings);
  }

  /// The same with one more warning.
  ScenarioResult warning(String sentence) {
    return new ScenarioResult(
        baseline,
        result,
        levers,
        bestOrder,
        worstOrder,
        grain,
        rows,
        Stream.concat(warnings.stream(), Stream.of(sentence)).toList());
  }

  /// Whether the baseline holds nothing at all: its window or filter matches no row.
  public boolean isEmpty() {
    return rows == 0;
  }

  /// The levers that are on and change nothing in any order: no usage that they act on is in
  /// their scope.
  public List<String> idle() {
    return levers.stream().filter(LeverSaving::isNothing).map(LeverSaving::name).toList();
  }

  /// What the levers save together; negative when they cost more than they save.
  public Money saving() {
    return baseline.minus(result);
  }

  /// What each lever adds to those before it, in whole cents, so that on a screen the baseline
  /// less the steps is the result: all three are shown rounded.
  public List<Money> stepsInCents() {
    return levers.isEmpty()
        ? List.of()
        : Allocation.rounded(
            levers.stream().map(LeverSaving::step).toList(),
            inCents(baseline).minus(inCents(result)),
            CENTS);
  }

  /// The fair parts in whole cents; they sum to the saving as shown, rounded once.
  public List<Money> fairPartsInCents() {
    return levers.isEmpty()
        ? List.of()
        : Allocation.rounded(levers.stream().map(LeverSaving::shapley).toList(), CENTS);
  }

  private static Money inCents(Money amount) {
    return Money.of(amount.rounded(CENTS), amount.currency());
  }

  /// What one would promise by adding up each lever alone.
  public Money sumOfFirst() {
    return levers.stream()
        .map(LeverSaving::first)
        .reduce(Money.zero(baseline.currency()), Money::plus);
  }

  /// Whether some figure of a lever, in some order, is above what all save together. That is so
  /// only where a lever costs money after others: then its loss is in the joint saving, and not
  /// in the figures of levers that come before it.
  public boolean isAboveSaving() {
    return levers.stream().anyMatch(lever -> lever.most().compareTo(saving()) > 0);
  }

  /// All levers that are on, one after the other.
  ///
  /// @param levers their names
  /// @param adds what each adds to those before it; together they are the saving
  public record Order(List<String> levers, List<Money> adds) {
    public Order {
      levers = List.copyOf(levers);
      adds = List.copyOf(adds);
    }
  }

  /// A lever's part of the saving, its own cost taken off.
  ///
  /// @param name of the lever
  /// @param shapley its fair part: the mean over all orders (Shapley, 1953); the parts sum to
  /// the saving, the last picos by largest remainder
  /// @param first what it saves alone
  /// @param last what it adds when all others are on
  /// @param least the smallest part in any order
  /// @param most the largest part in any order
  /// @param leastOrder names of all levers in an order in which it adds the least
  /// @param mostOrder names of all levers in an order in which it adds the most
  /// @param step what it adds to those before it on a call's way: a step of the waterfall
  /// @param ownCost what it costs itself, with all levers on: calls of its own, and for prompt
  /// caching what cache writes cost above fresh input. It is inside all the others, which are
  /// net: the gross saving is net plus own cost
  public record LeverSaving(
      String name,
      Money shapley,
      Money first,
      Money last,
      Money least,
      Money most,
      List<String> leastOrder,
      List<String> mostOrder,
      Money step,
      Money ownCost) {
    public LeverSaving {
      leastOrder = List.copyOf(leastOrder);
      mostOrder = List.copyOf(mostOrder);
    }

    boolean isNothing() {
      return Stream.of(least, most, ownCost).allMatch(amount -> amount.signum() == 0);
    }
  }
}
