package dev.costwright.forecasting.seek;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How far one setting of one lever must be turned for the bill to be what is wanted. Every value
/// that is tried is replayed; the bill need not be straight, nor rise or fall all the way.
///
/// @param prepared a scenario whose baseline is read
/// @param lever its name; it must be on
/// @param parameter the id of the setting
public record GoalSeek(Prepared prepared, String lever, String parameter) {
  private static final int STEPS = 32;
  private static final int HALVINGS = 40;
  private static final int DECIMALS = 9;
  private static final Fraction TWO = Fraction.of(2);

  /// What came of it.
  public sealed interface Answer {
    /// @param value of the setting, to nine decimals
    /// @param bill what the baseline costs there
    record Found(Fraction value, Money bill) implements Answer {}

    /// No value of the setting gives the bill.
    ///
    /// @param least bill that was met, and the value that gives it
    /// @param most bill that was met, and the value that gives it
    record NoSolution(Met least, Met most) implements Answer {}
  }

  /// A value that was tried.
  public record Met(Fraction value, Money bill) {}

  /// A whole search.
  ///
  /// @param wanted the bill that reaches the goal
  /// @param tried values spread evenly between the bounds, and their bills
  public record Search(Money wanted, List<Met> tried, Answer answer) {
    public Search {
      tried = List.copyOf(tried);
    }
  }

  /// Looks for the smallest value between two bounds that gives a bill.
  ///
  /// @throws UsageException when there is no such lever, or no such number among its settings
  public Answer bill(Money wanted, Fraction from, Fraction to) {
    return among(tried(from, to, Watch.NONE), wanted, Watch.NONE);
  }

  /// Likewise for a goal, with the bills on the way.
  ///
  /// @param from where the search begins: the first value that reaches the goal is found
  /// @param watch hears each value that was tried
  /// @throws UsageException when there is no such lever, or no such number among its settings
  public Search search(Goal goal, Fraction from, Fraction to, Watch watch) {
    Money wanted = goal.bill(prepared);
    List<Met> tried = tried(from, to, watch);
    return new Search(wanted, tried, among(tried, wanted, watch));
  }

  private List<Met> tried(Fraction from, Fraction to, Watch watch) {
    Parameter sought = sought();
    refuse(sought, from);
    refuse(sought, to);
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(
            step -> {
              watch.at(step, STEPS + HALVINGS);
              Fraction part = Fraction.of(step).dividedBy(Fraction.of(STEPS));
              return met(sought, from.plus(to.minus(from).times(part)));
            })
        .toList();
  }

  private Answer among(List<Met> tried, Money wanted, Watch watch) {
    Parameter sought = sought();
    for (int i = 0; i < tried.size(); i++) {
      if (tried.get(i).bill().equals(wanted)) {
        return new Answer.Found(tried.get(i).value(), wanted);
      }
      if (i > 0 && side(tried.get(i - 1), wanted) != side(tried.get(i), wanted)) {
        return halved(sought, tried.get(i - 1), tried.get(i), wanted, watch);
      }
    }
    return new Answer.NoSolution(
        tried.stream().min(Comparator.comparing(Met::bill)).orElseThrow(),
        tried.stream().max(Comparator.comparing(Met::bill)).orElseThrow());
  }

  private void refuse(Parameter sought, Fraction bound) {
    sought
        .refusal(bound.toString())
        .ifPresent(
            expected -> {
              throw new UsageException(
                  "Expected %s as a bound of %s of \"%s\", found %s."
                      .formatted(expected, parameter, lever, bound));
            });
  }

  /// Where a search begins by itself.
  public Fraction least() {
    return sought().type() == Parameter.Type.AMOUNT ? Fraction.ONE : Fraction.ZERO;
  }

  /// The bounds that a setting has by itself; numbers without an upper one are sought up to ten.
  public Fraction most() {
    return switch (sought().type()) {
      case SHARE, KEPT -> Fraction.ONE;
      case COUNT -> Fraction.of(1_000_000);
      default -> Fraction.of(10);
    };
  }

  private Answer halved(Parameter sought, Met low, Met high, Money wanted, Watch watch) {
    Met below = low;
    Met above = high;
    for (int i = 0; i < HALVINGS; i++) {
      watch.at(STEPS + i, STEPS + HALVINGS);
      Met middle = met(sought, below.value().plus(above.value()).dividedBy(TWO));
      if (middle.value().equals(below.value()) || middle.value().equals(above.value())) {
        break;
      }
      if (side(middle, wanted) == side(below, wanted)) {
        below = middle;
      } else {
        above = middle;
      }
    }
    Met nearest = distance(below, wanted).compareTo(distance(above, wanted)) <= 0 ? below : above;
    return new Answer.Found(nearest.value(), nearest.bill());
  }

  private static Money distance(Met met, Money wanted) {
    Money difference = met.bill().minus(wanted);
    return difference.signum() < 0 ? difference.negate() : difference;
  }

  private static boolean side(Met met, Money wanted) {
    return met.bill().compareTo(wanted) > 0;
  }

  /// To nine decimals, or whole where only whole numbers are good.
  private Met met(Parameter sought, Fraction value) {
    Fraction rounded =
        sought.type() == Parameter.Type.COUNT
            ? Fraction.of(value.rounded())
            : Fraction.of(value.toDecimal(DECIMALS));
    List<Lever> turned =
        prepared.scenario().active().stream()
            .map(
                one ->
                    one.scope().name().equals(lever)
                        ? one.with(parameter, rounded.toString())
                        : one)
            .toList();
    BigInteger picos = prepared.replay().cost(turned);
    return new Met(rounded, new Money(Int128.of(picos), prepared.replay().baseline().currency()));
  }

  private Parameter sought() {
    Lever found =
        prepared.scenario().active().stream()
            .filter(one -> one.scope().name().equals(lever))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "Expected a lever that is on, found \"%s\". Those that are on: %s."
                            .formatted(lever, names())));
    return Optional.of(parameter)
        .flatMap(found.kind()::parameter)
        .filter(one -> one.type().isNumber())
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a number among the settings of \"%s\", found \"%s\". It has: %s."
                        .formatted(lever, parameter, numbers(found))));
  }

  private String names() {
    return String.join(
        ", ", prepared.scenario().active().stream().map(one -> one.scope().name()).toList());
  }

  private static String numbers(Lever lever) {
    return String.join(
        ", ",
        lever.kind().parameters().stream()
            .filter(one -> one.type().isNumber())
            .map(Parameter::id)
            .toList());
  }
}
