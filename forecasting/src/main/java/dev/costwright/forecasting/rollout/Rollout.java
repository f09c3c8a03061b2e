package dev.costwright.forecasting.rollout;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.split.Shapley;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Levers by payback, each paid for by those before it.
///
/// The next lever is the one whose one-off cost comes back soonest at what it adds to those before
/// it (its marginal saving, replayed, its own and its monthly costs taken off); of two that pay
/// back alike, the one that saves more. It begins in the first month whose cash covers its one-off
/// cost, is built in that month, and saves from the next one on. A lever that adds nothing at its
/// turn is left out. Every month is the average month of the baseline: growth and prices to come
/// are the scenario's own levers. Amounts are exact; each month's are rounded once to the
/// picodollar.
///
/// @param opening cash before the first month
/// @param steps levers in order
/// @param leftOut levers that never pay back, by what they would add a month
/// @param months month by month, counted from 1
public record Rollout(Money opening, List<Step> steps, List<Left> leftOut, List<Month> months) {
  /// Longer plans than ten years are no plans.
  public static final int MOST_MONTHS = 120;

  public Rollout {
    steps = List.copyOf(steps);
    leftOut = List.copyOf(leftOut);
    months = List.copyOf(months);
  }

  /// A lever of the plan.
  ///
  /// @param stated what it costs outside the calls; empty when nobody says so, which counts as
  /// nothing
  /// @param adds what it saves a month on top of those before it, its own costs taken off
  /// @param payback months until its one-off cost is back, exact
  /// @param built the month in which it is paid for and built; empty when the cash never covers it
  public record Step(
      String lever,
      Optional<Outlay> stated,
      Money adds,
      Fraction payback,
      Optional<Integer> built) {
    /// What the plan counts.
    public Outlay outlay() {
      return stated.orElseGet(() -> Outlay.nothing(adds.currency()));
    }
  }

  /// @param adds a month, 0 or less
  public record Left(String lever, Money adds) {}

  /// One month.
  ///
  /// @param once paid for levers that are built in it
  /// @param running own costs of the levers at work: calls of their own and what is paid monthly
  /// @param saving before these costs
  /// @param net saving less both
  /// @param cash at its end
  /// @param built in it
  public record Month(
      int number,
      Money once,
      Money running,
      Money saving,
      Money net,
      Money cash,
      List<String> built) {
    public Month {
      built = List.copyOf(built);
    }
  }

  /// Plans a scenario's levers.
  ///
  /// @param outlays by name of lever; what is not there costs nothing outside the calls
  /// @param opening cash before the first month; empty for what the first lever costs
  /// @param horizon months to show, 1 to {@link #MOST_MONTHS}
  public static Rollout of(
      Prepared prepared,
      Map<String, Outlay> outlays,
      Optional<Money> opening,
      int horizon,
      Watch watch) {
    if (horizon < 1 || horizon > MOST_MONTHS) {
      throw new IllegalArgumentException("Expected 1 to 120 months, found " + horizon);
    }
    return new Plan(prepared, outlays, prepared.gains(prepared.scenario().active(), watch))
        .laidOut(opening, horizon);
  }

  /// The first month at whose end there is at least as much cash as before the plan; empty when
  /// there is none.
  public Optional<Integer> paidBack() {
    return months.stream()
        .filter(month -> month.number() > 1 || month.once().signum() == 0)
        .filter(month -> month.cash().compareTo(opening) >= 0)
        .map(Month::number)
        .findFirst();
  }

  /// Levers of the plan whose costs outside the calls nobody states; they count as free.
  public List<String> unstated() {
    return steps.stream().filter(step -> step.stated().isEmpty()).map(Step::lever).toList();
  }

  /// What all levers of the plan add a month, their monthly costs taken off.
  public Money adds() {
    return steps.stream().map(Step::adds).reduce(Money.zero(opening.currency()), Money::plus);
  }

  /// The least cash at the end of a month.
  public Money lowest() {
    return months.stream().map(Month::cash).min(Comparator.naturalOrder()).orElse(opening);
  }

  /// Levers with what each set of them gains.
  private record Plan(Prepared prepared, Map<String, Outlay> outlays, Shapley gains) {
    private List<Lever> levers() {
      return prepared.scenario().active();
    }

    private Replay replay() {
      return prepared.replay();
    }

    private String name(int lever) {
      return levers().get(lever).scope().name();
    }

    private Optional<Outlay> stated(int lever) {
      return Optional.ofNullable(outlays.get(name(lever)));
    }

    private Outlay outlay(int lever) {
      return stated(lever).orElseGet(() -> Outlay.nothing(replay().baseline().currency()));
    }

    /// A gain of the whole baseline as one of a month, in picos.
    private Fraction monthly(BigInteger picos) {
      return Fraction.of(picos).dividedBy(replay().months());
    }

    private Money money(Fraction picos) {
      return new Money(Int128.of(picos.rounded()), replay().baseline().currency());
    }

    private static Fraction picos(Money money) {
      return Fraction.of(money.picos().toBigInteger());
    }

    /// What a lever adds to others a month, its costs taken off.
    private Fraction adds(int set, int lever) {
      BigInteger gain = gains.gains().get(set | 1 << lever).subtract(gains.gains().get(set));
      return monthly(gain).minus(picos(outlay(lever).monthly()));
    }

    Rollout laidOut(Optional<Money> asked, int horizon) {
      List<Integer> order = new ArrayList<>();
      int set = 0;
      for (Optional<Integer> next = next(0); next.isPresent(); next = next(set)) {
        order.add(next.get());
        set |= 1 << next.get();
      }
      int chosen = set;
      List<Left> left =
          IntStream.range(0, levers().size())
              .filter(lever -> (chosen >> lever & 1) == 0)
              .mapToObj(lever -> new Left(name(lever), money(adds(chosen, lever))))
              .toList();
      Money first =
          order.isEmpty()
              ? Money.zero(replay().baseline().currency())
              : outlay(order.getFirst()).once();
      return new Calendar(this, order, asked.orElse(first)).filled(horizon, left);
    }

    private Optional<Integer> next(int set) {
      return IntStream.range(0, levers().size())
          .filter(lever -> (set >> lever & 1) == 0)
          .filter(lever -> adds(set, lever).signum() > 0)
          .boxed()
          .min(
              Comparator.comparing((Integer lever) -> payback(set, lever))
                  .thenComparing(lever -> adds(set, lever), Comparator.reverseOrder()));
    }

    private Fraction payback(int set, int lever) {
      return picos(outlay(lever).once()).dividedBy(adds(set, lever));
    }
  }

  /// Months being filled, from the first on.
  private static final class Calendar {
    private final Plan plan;
    private final List<Integer> order;
    private final Money opening;
    private final List<Integer> built = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();
    private Money cash;
    private int working;
    private int started;

    Calendar(Plan plan, List<Integer> order, Money opening) {
      this.plan = plan;
      this.order = order;
      this.opening = opening;
      this.cash = opening;
    }

    Rollout filled(int horizon, List<Left> left) {
      for (int month = 1; month <= horizon; month++) {
        months.add(month(month));
      }
      List<Step> steps = new ArrayList<>();
      int set = 0;
      for (int place = 0; place < order.size(); place++) {
        int lever = order.get(place);
        steps.add(
            new Step(
                plan.name(lever),
                plan.stated(lever),
                plan.money(plan.adds(set, lever)),
                plan.payback(set, lever),
                place < built.size() ? Optional.of(built.get(place)) : Optional.empty()));
        set |= 1 << lever;
      }
      return new Rollout(opening, steps, left, months);
    }

    private Month month(int number) {
      int atWork = working;
      Money once = Money.zero(opening.currency());
      List<String> names = new ArrayList<>();
      while (started < order.size() && covers(once, order.get(started))) {
        int lever = order.get(started++);
        once = once.plus(plan.outlay(lever).once());
        names.add(plan.name(lever));
        built.add(number);
        working |= 1 << lever;
      }
      Fraction own = own(atWork);
      Fraction gain = plan.monthly(plan.gains().gains().get(atWork));
      Money saving = plan.money(gain.plus(own));
      Money running = plan.money(own).plus(paidMonthly(atWork));
      Money net = saving.minus(running).minus(once);
      cash = cash.plus(net);
      return new Month(number, once, running, saving, net, cash, names);
    }

    private boolean covers(Money once, int lever) {
      return cash.minus(once).compareTo(plan.outlay(lever).once()) >= 0;
    }

    /// What the levers at work cost themselves in calls, a month.
    private Fraction own(int set) {
      List<Lever> levers = chosen(set);
      return levers.isEmpty()
          ? Fraction.ZERO
          : plan.monthly(
              plan.replay().run(levers).ownCosts().stream()
                  .map(cost -> cost.picos().toBigInteger())
                  .reduce(BigInteger.ZERO, BigInteger::add));
    }

    private Money paidMonthly(int set) {
      Set<String> names = new HashSet<>();
      chosen(set).forEach(lever -> names.add(lever.scope().name()));
      return plan.outlays().entrySet().stream()
          .filter(outlay -> names.contains(outlay.getKey()))
          .map(outlay -> outlay.getValue().monthly())
          .reduce(Money.zero(opening.currency()), Money::plus);
    }

    private List<Lever> chosen(int set) {
      return IntStream.range(0, plan.levers().size())
          .filter(lever -> (set >> lever & 1) == 1)
          .mapToObj(plan.levers()::get)
          .toList();
    }
  }
}
