package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Replays a scenario with every set of its levers.
final class Replay {
  private final Scenario scenario;
  private final PriceBook prices;
  private final Scenario.Watch watch;
  private final List<Lever> levers;

  Replay(Scenario scenario, PriceBook prices, Scenario.Watch watch) {
    this.scenario = scenario;
    this.prices = prices;
    this.watch = watch;
    this.levers = scenario.active();
    if (levers.size() > Scenario.MOST_LEVERS) {
      throw new UsageException(
          "Expected at most %d levers that are on, found %d in \"%s\". Turn some off."
              .formatted(Scenario.MOST_LEVERS, levers.size(), scenario.name()));
    }
  }

  ScenarioResult run(Supplier<Cube> cube) {
    Material material =
        switch (scenario.baseline()) {
          case Baseline.Window window ->
              new LedgerMaterial(window, levers, prices, watch).read(cube.get());
          case Baseline.Workload workload -> new WorkloadMaterial(workload, levers, prices).read();
        };
    BigInteger baseline = material.baseline().picos().toBigInteger();
    Currency currency = material.baseline().currency();
    List<BigInteger> gains = new ArrayList<>();
    int sets = 1 << levers.size();
    Remarks remarks = new Remarks();
    Way all = new Way(material, remarks);
    levers.forEach(all::pass);
    for (int set = 0; set < sets; set++) {
      watch.at(set, sets);
      gains.add(baseline.subtract(set == sets - 1 ? all.cost() : cost(material, set)));
    }
    return new ScenarioResult(
        material.baseline(),
        money(baseline.subtract(gains.getLast()), currency),
        savings(gains, all, currency),
        material.grains(),
        material.rows(),
        Stream.of(remarks.sentences(), material.notes(), notes()).flatMap(List::stream).toList());
  }

  private BigInteger cost(Material material, int set) {
    Way way = new Way(material, new Remarks());
    for (int i = 0; i < levers.size(); i++) {
      if ((set >> i & 1) == 1) {
        way.pass(levers.get(i));
      }
    }
    return way.cost();
  }

  private List<LeverSaving> savings(List<BigInteger> gains, Way all, Currency currency) {
    Shapley split = new Shapley(levers.size(), gains);
    List<BigInteger> parts = split.parts();
    int full = gains.size() - 1;
    return IntStream.range(0, levers.size())
        .mapToObj(
            i -> {
              List<BigInteger> added = split.added(i);
              int before = (1 << i) - 1;
              return new LeverSaving(
                  levers.get(i).scope().name(),
                  money(parts.get(i), currency),
                  money(gains.get(1 << i), currency),
                  money(gains.get(full).subtract(gains.get(full ^ 1 << i)), currency),
                  money(Collections.min(added), currency),
                  money(Collections.max(added), currency),
                  money(gains.get(before | 1 << i).subtract(gains.get(before)), currency),
                  money(all.ownCost(levers.get(i)), currency));
            })
        .toList();
  }

  /// What is taken for granted whatever the figures are.
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Lever lever : levers) {
      if (lever instanceof Lever.Routing routing
          && routing.target() instanceof Lever.Target.Model) {
        notes.add(
            lever.scope().name()
                + ": token counts are taken over from today's models; another model's tokenizer and"
                + " answers usually differ by about 10 %, and cached tokens are taken as cached"
                + " there too.");
      }
    }
    return notes;
  }

  private static Money money(BigInteger picos, Currency currency) {
    return new Money(Int128.of(picos), currency);
  }
}
