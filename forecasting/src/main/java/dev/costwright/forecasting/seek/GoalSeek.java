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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How far one setting of one lever must be turned for the bill to be what is wanted. Every value
/// that is tried is replayed; the bill need not be straight, nor rise or fall all the way.
///
/// @param prepared a scenario whose baseline is read
/// @param lever its name; it must be on
/// @param parameter the id of the setting
public record GoalSeek(Prepared prepared, String lever, String parameter) {
  private static final int STEPS = 32;
  private static final int HALVINGS = 100;
  private static final int DOUBLINGS = 40;
  private static final int DECIMALS = 9;
  private static final Fraction TWO = Fraction.of(2);

  /// What came of it.
  public sealed interface Answer {
    /// @param value of the setting, to nine decimals
    /// @param bill what the baseline costs there
    record Found(Fraction value, Money bill) implements Answer {}

    /// The bill jumps over the goal: no value gives it to the cent.
    ///
    /// @param met the value whose bill is nearest
    record Nearest(Met met) implements Answer {}

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
  /// @param tried values spread evenly between the bounds and then doubled, and their bills
  public record Search(Money wanted, List<Met> tried, Answer answer) {
    public Search {
      tried = List.copyOf(tried);
    }

    /// Where the search began.
    public Fraction from() {
      return tried.getFirst().value();
    }

    /// Where it ended.
    public Fraction to() {
      return tried.getLast().value();
    }
  }

  /// Looks for the smallest value between two bounds that gives a bill.
  ///
  /// @param to empty to double the value until it is reached
  /// @throws UsageException when there is no such lever, or no such number among its settings
  public Answer bill(Money wanted, Fraction from, Optional<Fraction> to) {
    return search(wanted, from, to, Watch.NONE).answer();
  }

  /// Likewise for a goal, with the bills on the way.
  ///
  /// @param from where the search begins: the first value that reaches the goal is found
  /// @param to where it ends; empty to double the value until the goal is reached, 40 times at most
  /// @param watch hears each value that was tried
  /// @throws UsageException when there is no such lever, or no such number among its settings
  public Search search(Goal goal, Fraction from, Optional<Fraction> to, Watch watch) {
    return search(goal.bill(prepared), from, to, watch);
  }

  private Search search(Money wanted, Fraction from, Optional<Fraction> to, Watch watch) {
    List<Met> tried = new ArrayList<>(tried(from, to.orElseGet(() -> twice(from)), watch));
    Answer answer = among(tried, wanted, watch);
    for (int i = 0; i < DOUBLINGS && to.isEmpty() && !(answer instanceof Answer.Found); i++) {
      Met last = tried.getLast();
      Met next = met(sought(), within(last.value().times(TWO)));
      if (next.value().equals(last.value())) {
        break;
      }
      watch.at(STEPS, STEPS + HALVINGS);
      tried.add(next);
      answer = among(List.of(last, next), wanted, watch);
    }
    return new Search(
        wanted, tried, answer instanceof Answer.Found ? answer : among(tried, wanted, watch));
  }

  /// Twice what the setting is now, or what the search begins with, or one.
  private Fraction twice(Fraction from) {
    Fraction now = turned().settings().maybe(parameter).orElse(Fraction.ONE);
    Fraction most = Stream.of(now, from, Fraction.ONE).max(Comparator.naturalOrder()).orElseThrow();
    return within(most.times(TWO));
  }

  private Fraction within(Fraction value) {
    Fraction most = Fraction.of(Parameter.MOST_TOKENS);
    return sought().type() == Parameter.Type.COUNT && value.compareTo(most) > 0 ? most : value;
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

  /// The first value that meets the bill; where the bill jumps over it, the search goes on.
  private Answer among(List<Met> tried, Money wanted, Watch watch) {
    Optional<Met> nearest = Optional.empty();
    for (int i = 0; i < tried.size(); i++) {
      Met here = tried.get(i);
      if (here.bill().equals(wanted)) {
        return new Answer.Found(here.value(), wanted);
      }
      if (i > 0 && side(tried.get(i - 1), wanted) != side(here, wanted)) {
        Met met = halved(tried.get(i - 1), here, wanted, watch);
        if (isMet(met, wanted)) {
          return new Answer.Found(met.value(), met.bill());
        }
        nearest = Optional.of(nearest.map(one -> nearer(one, met, wanted)).orElse(met));
      }
    }
    return nearest.<Answer>map(Answer.Nearest::new).orElseGet(() -> none(tried));
  }

  private static Answer none(List<Met> tried) {
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

  /// Where a search ends by itself: shares at one, ratios and changes at ten. Empty for amounts and
  /// counts, which have no bound of their own.
  public Optional<Fraction> most() {
    return most(sought().type());
  }

  /// Likewise for a type of setting.
  public static Optional<Fraction> most(Parameter.Type type) {
    return switch (type) {
      case SHARE, KEPT -> Optional.of(Fraction.ONE);
      case COUNT, MONEY, AMOUNT -> Optional.empty();
      default -> Optional.of(Fraction.of(10));
    };
  }

  private Met halved(Met low, Met high, Money wanted, Watch watch) {
    Met below = low;
    Met above = high;
    for (int i = 0; i < HALVINGS; i++) {
      watch.at(STEPS + i, STEPS + HALVINGS);
      Met middle = met(sought(), below.value().plus(above.value()).dividedBy(TWO));
      if (middle.value().equals(below.value()) || middle.value().equals(above.value())) {
        break;
      }
      if (side(middle, wanted) == side(below, wanted)) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return nearer(below, above, wanted);
  }

  private static Met nearer(Met one, Met other, Money wanted) {
    return distance(one, wanted).compareTo(distance(other, wanted)) <= 0 ? one : other;
  }

  /// To the cent.
  private static boolean isMet(Met met, Money wanted) {
    return distance(met, wanted).compareTo(Money.parse("0.01", wanted.currency())) <= 0;
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

  private Lever turned() {
    return prepared.scenario().active().stream()
        .filter(one -> one.scope().name().equals(lever))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a lever that is on, found \"%s\". Those that are on: %s."
                        .formatted(lever, names())));
  }

  private Parameter sought() {
    Lever found = turned();
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
