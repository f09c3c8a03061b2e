package dev.costwright.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.Compression;
import dev.costwright.forecasting.lever.ExactCache;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.lever.Sharing;
import dev.costwright.forecasting.lever.SideCall;
import dev.costwright.forecasting.lever.Target;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Grains;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What must hold of every scenario on every ledger.
class ScenarioProperties {
  @Property(tries = 15)
  void withoutLeversTheResultIsTheLayer(@ForAll long seed, @ForAll LayerChoice layer) {
    Cube cube = TestLedger.random(seed);

    ScenarioResult result = replay(cube, layer, List.of());

    assertThat(result.result()).isEqualTo(total(cube, layer));
    assertThat(result.baseline()).isEqualTo(total(cube, layer));
  }

  @Property(tries = 15)
  void leversThatAreOffChangeNothing(@ForAll long seed, @ForAll LayerChoice layer) {
    Cube cube = TestLedger.random(seed);
    List<Lever> off =
        levers(new Random(seed)).stream()
            .map(lever -> lever.within(lever.scope().with(Lever.State.OFF)))
            .toList();

    assertThat(replay(cube, layer, off).result()).isEqualTo(total(cube, layer));
  }

  @Property(tries = 15)
  void leversThatDoNothingChangeNothing(@ForAll long seed) {
    Cube cube = TestLedger.random(seed);
    List<Lever> idle =
        List.of(
            new ExactCache(scope("a", Map.of()), Fraction.ZERO),
            new Routing(
                scope("b", Map.of()),
                Fraction.ZERO,
                new Target.Model("openai", "gpt-4o-mini"),
                Optional.empty()),
            new PromptCaching(
                scope("c", Map.of()),
                Fraction.ZERO,
                Lifetime.FIVE_MINUTES,
                Sharing.SESSION,
                Optional.of(Fraction.ONE)));

    assertThat(replay(cube, LayerChoice.BEST, idle).result())
        .isEqualTo(total(cube, LayerChoice.BEST));
  }

  @Property(tries = 15)
  void partsSumToTheSavingAndGrainsToTheBaseline(@ForAll long seed, @ForAll LayerChoice layer) {
    ScenarioResult result = replay(TestLedger.random(seed), layer, levers(new Random(seed)));

    Money none = Money.zero(result.baseline().currency());
    assertThat(result.levers().stream().map(LeverSaving::shapley).reduce(none, Money::plus))
        .isEqualTo(result.saving());
    assertThat(result.levers().stream().map(LeverSaving::step).reduce(none, Money::plus))
        .isEqualTo(result.saving());
    Grains grain = result.grain();
    assertThat(
            grain.perCall().plus(grain.perBucket()).plus(grain.outOfScope()).plus(grain.unknown()))
        .isEqualTo(result.baseline());
  }

  @Property(tries = 15)
  void orderOfTheListChangesNothing(@ForAll long seed, @ForAll Random random) {
    Cube cube = TestLedger.random(seed);
    List<Lever> shuffled = new ArrayList<>(levers(new Random(seed)));
    Collections.shuffle(shuffled, random);

    assertThat(replay(cube, LayerChoice.OBSERVED, shuffled))
        .isEqualTo(replay(cube, LayerChoice.OBSERVED, levers(new Random(seed))));
  }

  @Property(tries = 15)
  void groupingCallsChangesNothing(@ForAll long seed) {
    Cube cube = TestLedger.random(seed);
    List<Lever> wide = List.of(halved(Map.of()));
    List<Lever> narrow =
        List.of(halved(Map.of(Dimension.SESSION, Set.of("s0", "s1", "s2", "s3", "(untagged)"))));

    Money one = replay(cube, LayerChoice.OBSERVED, wide).result();
    Money other = replay(cube, LayerChoice.OBSERVED, narrow).result();

    assertThat(one.minus(other).picos().toBigInteger().abs().longValueExact())
        .isLessThanOrEqualTo(40);
  }

  private static Lever halved(Map<Dimension, Set<String>> where) {
    Fraction half = Fraction.parse("0.5").orElseThrow();
    return new Compression(scope("half", where), half, half, half, Optional.empty());
  }

  private static List<Lever> levers(Random random) {
    Map<Dimension, Set<String>> chat = Map.of(Dimension.FEATURE, Set.of("chat"));
    return List.of(
        new ExactCache(scope("a", random.nextBoolean() ? chat : Map.of()), share(random)),
        new Routing(
            scope("b", random.nextBoolean() ? chat : Map.of()),
            share(random),
            random.nextBoolean()
                ? new Target.Model("openai", "gpt-4o-mini")
                : new Target.Ratio(share(random)),
            random.nextBoolean()
                ? Optional.of(new SideCall("openai", "gpt-4o-mini", 545, 10))
                : Optional.empty()),
        new Compression(
            scope("c", Map.of()), share(random), share(random), share(random), Optional.empty()),
        new PromptCaching(
            scope("d", random.nextBoolean() ? chat : Map.of()),
            share(random),
            Lifetime.ONE_HOUR,
            Sharing.SESSION,
            random.nextBoolean() ? Optional.of(share(random)) : Optional.empty()));
  }

  private static Fraction share(Random random) {
    return Fraction.parse(random.nextInt(11) + "/" + (10 + random.nextInt(3))).orElseThrow();
  }

  private static Lever.Scope scope(String name, Map<Dimension, Set<String>> where) {
    return new Lever.Scope(name, Lever.State.ON, where, "");
  }

  private static ScenarioResult replay(Cube cube, LayerChoice layer, List<Lever> levers) {
    Baseline baseline = new Baseline.Window(Optional.empty(), Optional.empty(), layer, Map.of());
    return new Scenario("any", baseline, levers).replay(() -> cube, TestLedger.PRICES, Watch.NONE);
  }

  private static Money total(Cube cube, LayerChoice layer) {
    return cube.pivot(new PivotQuery(List.of(), TimeGrain.TOTAL, Optional.empty(), layer, Map.of()))
        .total()
        .cost();
  }
}
