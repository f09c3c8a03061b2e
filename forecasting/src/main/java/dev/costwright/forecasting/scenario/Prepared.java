package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.lever.Target;
import dev.costwright.forecasting.replay.Outcome;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.forecasting.scenario.ScenarioResult.Order;
import dev.costwright.forecasting.split.Shapley;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A scenario whose baseline is read. It answers how far its levers may be turned, again and
/// again, on any number of threads.
public final class Prepared {
  private final Scenario scenario;
  private final Replay replay;
  private final Optional<Replay> byMonth;
  private final Crew crew;

  /// @param byMonth the same baseline with months told apart, where that is asked for
  Prepared(Scenario scenario, Replay replay, Optional<Replay> byMonth, Crew crew) {
    this.scenario = scenario;
    this.replay = replay;
    this.byMonth = byMonth;
    this.crew = crew;
  }

  /// The same, replayed by other threads; every figure is the same to the picodollar.
  public Prepared by(Crew other) {
    return new Prepared(scenario, replay, byMonth, other);
  }

  public Scenario scenario() {
    return scenario;
  }

  /// The same baseline for a scenario that it was read for as well: with the same levers on, turned
  /// any way.
  ///
  /// @throws IllegalArgumentException when the scenario has another baseline
  public Prepared of(Scenario other) {
    if (!other.baseline().equals(scenario.baseline())) {
      throw new IllegalArgumentException("Expected the baseline that was read, found another one");
    }
    return new Prepared(other, replay, byMonth, crew);
  }

  public Replay replay() {
    return replay;
  }

  /// The baseline with its months told apart; empty when no setting is a range, and when it is one
  /// month.
  public Optional<Replay> byMonth() {
    return byMonth;
  }

  /// What some levers gain, by set of them.
  ///
  /// @param levers in the order in which a call meets them; at most {@link
  /// Scenario#MOST_LEVERS}
  public Shapley gains(List<Lever> levers, Watch watch) {
    BigInteger baseline = replay.baseline().picos().toBigInteger();
    return new Shapley(
        levers.size(), replay.costs(levers, crew, watch).stream().map(baseline::subtract).toList());
  }

  /// What sets of levers gain, and what each month costs with all of them.
  ///
  /// @param months in picos; none where months are not told apart
  public record Months(Shapley gains, List<BigInteger> months) {}

  /// As {@link #gains}, with the months.
  public Months gainsByMonth(List<Lever> levers) {
    if (byMonth.filter(replay::equals).isEmpty()) {
      return new Months(
          gains(levers, Watch.NONE),
          byMonth.map(months -> months.costByMonth(levers, Crew.ONE)).orElse(List.of()));
    }
    BigInteger baseline = replay.baseline().picos().toBigInteger();
    Replay.Costs costs = replay.costsByMonth(levers, crew);
    return new Months(
        new Shapley(levers.size(), costs.sets().stream().map(baseline::subtract).toList()),
        costs.months());
  }

  /// The saving, its split and what it rests on.
  ///
  /// @param levers the scenario's own, turned or not, in the order in which a call meets them
  public ScenarioResult result(List<Lever> levers, Watch watch) {
    Shapley gains = gains(levers, watch);
    Outcome all = replay.run(levers);
    List<String> names = levers.stream().map(lever -> lever.scope().name()).toList();
    ScenarioResult result =
        new ScenarioResult(
            replay.baseline(),
            all.cost(),
            savings(names, gains, all),
            order(names, gains, gains.best()),
            order(names, gains, gains.worst()),
            replay.grains(),
            replay.rows(),
            Stream.of(all.remarks(), replay.notes(), notes(levers)).flatMap(List::stream).toList());
    return result.isAboveSaving() ? result.warning(aboveSaving(result)) : result;
  }

  private Order order(List<String> names, Shapley gains, List<Integer> order) {
    List<BigInteger> adds = gains.inOrder(order);
    return new Order(
        named(names, order), order.stream().map(player -> money(adds.get(player))).toList());
  }

  private static List<String> named(List<String> names, List<Integer> order) {
    return order.stream().map(names::get).toList();
  }

  private List<LeverSaving> savings(List<String> names, Shapley split, Outcome all) {
    List<BigInteger> parts = split.parts();
    List<BigInteger> steps = split.inOrder(IntStream.range(0, names.size()).boxed().toList());
    int full = split.gains().size() - 1;
    return IntStream.range(0, names.size())
        .mapToObj(
            i -> {
              List<BigInteger> added = split.added(i);
              return new LeverSaving(
                  names.get(i),
                  money(parts.get(i)),
                  money(split.gains().get(1 << i)),
                  money(split.gains().get(full).subtract(split.gains().get(full ^ 1 << i))),
                  money(Collections.min(added)),
                  money(Collections.max(added)),
                  named(names, split.orderOfLeast(i)),
                  named(names, split.orderOfMost(i)),
                  money(steps.get(i)),
                  all.ownCosts().get(i));
            })
        .toList();
  }

  /// Why a figure is above the joint saving.
  private static String aboveSaving(ScenarioResult result) {
    List<LeverSaving> levers = result.levers();
    return "In some order %s alone adds more than all levers save together, because %s can cost more than it saves; fair parts, steps and whole orders sum to the saving."
        .formatted(
            joined(levers, lever -> lever.most().compareTo(result.saving()) > 0),
            joined(levers, lever -> lever.least().signum() < 0));
  }

  private static String joined(List<LeverSaving> levers, Predicate<LeverSaving> which) {
    return levers.stream().filter(which).map(LeverSaving::name).collect(Collectors.joining(", "));
  }

  /// What is taken for granted whatever the figures are.
  private static List<String> notes(List<Lever> levers) {
    List<String> notes = new ArrayList<>();
    for (Lever lever : levers) {
      if (lever instanceof Routing routing
          && routing.target() instanceof Target.Model
          && routing.isTakenOver()) {
        notes.add(
            lever.scope().name()
                + ": token counts are taken over from today's models; another model's tokenizer and"
                + " answers usually differ by about 10 %, and cached tokens are taken as cached"
                + " there too.");
      }
    }
    return notes;
  }

  private Money money(BigInteger picos) {
    return new Money(Int128.of(picos), replay.baseline().currency());
  }
}
