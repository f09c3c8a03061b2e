package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.lever.Target;
import dev.costwright.forecasting.replay.Outcome;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.forecasting.split.Shapley;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A scenario whose baseline is read. It answers how far its levers may be turned, again and
/// again, on any number of threads.
public final class Prepared {
  private final Scenario scenario;
  private final Replay replay;

  Prepared(Scenario scenario, Replay replay) {
    this.scenario = scenario;
    this.replay = replay;
  }

  public Scenario scenario() {
    return scenario;
  }

  public Replay replay() {
    return replay;
  }

  /// What some levers gain, by set of them.
  ///
  /// @param levers in the order in which a call meets them; at most {@link
  /// Scenario#MOST_LEVERS}
  public Shapley gains(List<Lever> levers, Watch watch) {
    BigInteger baseline = replay.baseline().picos().toBigInteger();
    List<BigInteger> gains = new ArrayList<>();
    int sets = 1 << levers.size();
    for (int set = 0; set < sets; set++) {
      watch.at(set, sets);
      gains.add(baseline.subtract(replay.cost(chosen(levers, set))));
    }
    return new Shapley(levers.size(), gains);
  }

  private static List<Lever> chosen(List<Lever> levers, int set) {
    return IntStream.range(0, levers.size())
        .filter(i -> (set >> i & 1) == 1)
        .mapToObj(levers::get)
        .toList();
  }

  /// The saving, its split and what it rests on.
  ///
  /// @param levers the scenario's own, turned or not, in the order in which a call meets them
  public ScenarioResult result(List<Lever> levers, Watch watch) {
    Shapley gains = gains(levers, watch);
    Outcome all = replay.run(levers);
    return new ScenarioResult(
        replay.baseline(),
        all.cost(),
        savings(levers, gains, all),
        replay.grains(),
        replay.rows(),
        Stream.of(all.remarks(), replay.notes(), notes(levers)).flatMap(List::stream).toList());
  }

  private List<LeverSaving> savings(List<Lever> levers, Shapley split, Outcome all) {
    List<BigInteger> parts = split.parts();
    List<BigInteger> steps = split.inOrder(IntStream.range(0, levers.size()).boxed().toList());
    int full = split.gains().size() - 1;
    return IntStream.range(0, levers.size())
        .mapToObj(
            i -> {
              List<BigInteger> added = split.added(i);
              return new LeverSaving(
                  levers.get(i).scope().name(),
                  money(parts.get(i)),
                  money(split.gains().get(1 << i)),
                  money(split.gains().get(full).subtract(split.gains().get(full ^ 1 << i))),
                  money(Collections.min(added)),
                  money(Collections.max(added)),
                  money(steps.get(i)),
                  all.ownCosts().get(i));
            })
        .toList();
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
