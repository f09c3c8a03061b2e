package dev.costwright.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.lever.Settings;
import dev.costwright.forecasting.lever.SideCall;
import dev.costwright.forecasting.lever.Target;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.ScenarioResult.LeverSaving;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What must hold of every stack of levers of any kind, on every ledger.
class LeverProperties {
  @Property(tries = 15)
  void partsSumToTheSavingToThePicodollar(@ForAll long seed) {
    ScenarioResult result = replay(TestLedger.random(seed), AnyLever.stack(new Random(seed), 5));

    Money none = Money.zero(result.baseline().currency());
    assertThat(result.levers().stream().map(LeverSaving::shapley).reduce(none, Money::plus))
        .isEqualTo(result.saving());
    assertThat(result.levers().stream().map(LeverSaving::step).reduce(none, Money::plus))
        .isEqualTo(result.saving());
  }

  @Property(tries = 15)
  void everyLeverOffIsTheBaseline(@ForAll long seed) {
    Cube cube = TestLedger.random(seed);
    List<Lever> off =
        AnyLever.stack(new Random(seed), 8).stream()
            .map(lever -> lever.within(lever.scope().with(Lever.State.OFF)))
            .toList();

    ScenarioResult result = replay(cube, off);

    assertThat(result.result()).isEqualTo(replay(cube, List.of()).result());
    assertThat(result.result()).isEqualTo(result.baseline());
  }

  @Property(tries = 15)
  void aLeverThatIsTurnedOffAgainLeavesTheOthersAsTheyWere(@ForAll long seed) {
    Cube cube = TestLedger.random(seed);
    Random random = new Random(seed);
    List<Lever> levers = AnyLever.stack(random, 5);
    List<Lever> toggled = new ArrayList<>(levers);
    LeverKind kind = LeverKind.values()[random.nextInt(LeverKind.values().length)];
    Lever more = AnyLever.of(kind, "one more", random);
    toggled.add(random.nextInt(levers.size() + 1), more.within(more.scope().with(Lever.State.OFF)));

    assertThat(replay(cube, toggled)).isEqualTo(replay(cube, levers));
  }

  /// Every figure, remark and order of one, two and seven threads.
  @Property(tries = 15)
  void serialAndParallelAreTheSameToTheBit(@ForAll long seed) {
    Prepared prepared =
        scenario(AnyLever.stack(new Random(seed), 7))
            .prepare(() -> TestLedger.random(seed), TestLedger.PRICES, Watch.NONE);
    List<Lever> levers = prepared.scenario().active();

    ScenarioResult serial = prepared.by(Crew.ONE).result(levers, Watch.NONE);

    assertThat(prepared.by(new Crew(2)).result(levers, Watch.NONE)).isEqualTo(serial);
    assertThat(prepared.by(new Crew(7)).result(levers, Watch.NONE)).isEqualTo(serial);
  }

  /// Sets that share their first levers are replayed together; each must cost what it costs alone.
  @Property(tries = 15)
  void everySetOfLeversCostsWhatItCostsByItself(@ForAll long seed) {
    Prepared prepared =
        scenario(AnyLever.stack(new Random(seed), 5))
            .prepare(() -> TestLedger.random(seed), TestLedger.PRICES, Watch.NONE);
    List<Lever> levers = prepared.scenario().active();

    List<BigInteger> costs = prepared.replay().costs(levers, Crew.ONE, Watch.NONE);

    assertThat(costs)
        .isEqualTo(
            IntStream.range(0, 1 << levers.size())
                .mapToObj(
                    set ->
                        IntStream.range(0, levers.size())
                            .filter(i -> (set >> i & 1) == 1)
                            .mapToObj(levers::get)
                            .toList())
                .map(prepared.replay()::cost)
                .toList());
  }

  @Property(tries = 15)
  void aScopeOfNothingChangesNothing(@ForAll long seed) {
    Cube cube = TestLedger.random(seed);
    List<Lever> nowhere =
        AnyLever.stack(new Random(seed), 5).stream()
            .map(
                lever ->
                    lever.within(
                        lever.scope().over(Map.of(Dimension.FEATURE, Set.of("no such feature")))))
            .toList();

    assertThat(replay(cube, nowhere).saving().signum()).isZero();
  }

  @Property(tries = 15)
  void theOrderOfKindsInTheFileDoesNotMatter(@ForAll long seed, @ForAll Random random) {
    Cube cube = TestLedger.random(seed);
    List<Lever> levers = new ArrayList<>(AnyLever.stack(new Random(seed), 6));
    // levers of one kind keep their order among themselves
    List<LeverKind> kinds = new ArrayList<>(List.of(LeverKind.values()));
    Collections.shuffle(kinds, random);
    List<Lever> shuffled =
        levers.stream().sorted(Comparator.comparing(lever -> kinds.indexOf(lever.kind()))).toList();

    assertThat(replay(cube, shuffled)).isEqualTo(replay(cube, levers));
  }

  @Property(tries = 15)
  void filesReadBackToAnEqualScenario(@ForAll long seed) {
    Scenario scenario = scenario(AnyLever.stack(new Random(seed), 12));

    assertThat(Scenario.parse("again", scenario.toJson())).isEqualTo(scenario);
  }

  @Property(tries = 15)
  void routingAllCallsToTheModelTheyHaveCostsTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    List<Fact> calls =
        IntStream.range(0, 1 + random.nextInt(20))
            .mapToObj(
                i ->
                    TestLedger.call(i * 30, "s", "gpt-4o")
                        .measure(Measure.FRESH_INPUT, random.nextInt(200_000))
                        .measure(Measure.OUTPUT, random.nextInt(4_000))
                        .build())
            .toList();
    Lever same =
        new Routing(
            new Lever.Scope("same", Lever.State.ON, Map.of(), ""),
            Fraction.ONE,
            new Target.Model("openai", "gpt-4o"),
            Optional.<SideCall>empty());

    ScenarioResult result = replay(TestLedger.ofCalls("openai", calls), List.of(same));

    assertThat(result.baseline().signum()).isPositive();
    assertThat(result.result()).isEqualTo(result.baseline());
  }

  /// Holds for levers that only ever take money away: none of them saves more than all together.
  @Property(tries = 20)
  void noPartIsAboveTheJointSavingOfLeversThatOnlySave(@ForAll long seed) {
    Random random = new Random(seed);
    List<Lever> saving =
        List.of(
            only(LeverKind.EXACT_CACHE, "share", random),
            only(LeverKind.COMPRESSION, "keepInput", random),
            only(LeverKind.DISCOUNT, "share", random));

    ScenarioResult result = replay(TestLedger.random(seed), saving);

    assertThat(result.levers())
        .allSatisfy(
            lever -> {
              assertThat(lever.shapley()).isLessThanOrEqualTo(result.saving());
              assertThat(lever.most()).isLessThanOrEqualTo(result.saving());
            });
  }

  /// A lever's figure is above the joint saving only where some lever costs money, and then the
  /// result says so.
  @Property(tries = 15)
  void aFigureAboveTheJointSavingIsExplained(@ForAll long seed) {
    ScenarioResult result = replay(TestLedger.random(seed), AnyLever.stack(new Random(seed), 5));

    boolean isAbove =
        result.levers().stream().anyMatch(lever -> lever.most().compareTo(result.saving()) > 0);
    boolean isLosing = result.levers().stream().anyMatch(lever -> lever.least().signum() < 0);

    assertThat(isAbove && !isLosing).isFalse();
    assertThat(
            result.warnings().stream()
                .anyMatch(warning -> warning.contains("more than all levers save together")))
        .isEqualTo(isAbove);
  }

  @Property(tries = 15)
  void wholeOrdersNameEveryLeverOnceAndSumToTheSaving(@ForAll long seed) {
    ScenarioResult result = replay(TestLedger.random(seed), AnyLever.stack(new Random(seed), 5));

    List<String> names = result.levers().stream().map(LeverSaving::name).toList();
    Money none = Money.zero(result.baseline().currency());
    for (ScenarioResult.Order order : List.of(result.bestOrder(), result.worstOrder())) {
      assertThat(order.levers()).containsExactlyInAnyOrderElementsOf(names);
      assertThat(order.adds().stream().reduce(none, Money::plus)).isEqualTo(result.saving());
    }
    assertThat(result.levers())
        .allSatisfy(
            lever -> assertThat(lever.mostOrder()).containsExactlyInAnyOrderElementsOf(names));
  }

  private static Lever only(LeverKind kind, String parameter, Random random) {
    return kind.make(
        new Lever.Scope(kind.id(), Lever.State.ON, Map.of(), ""),
        Settings.of(kind.parameters(), Map.of(parameter, "0." + random.nextInt(10))));
  }

  private static Scenario scenario(List<Lever> levers) {
    return new Scenario(
        "any",
        new Baseline.Window(Optional.empty(), Optional.empty(), LayerChoice.OBSERVED, Map.of()),
        levers);
  }

  private static ScenarioResult replay(Cube cube, List<Lever> levers) {
    return scenario(levers).replay(() -> cube, TestLedger.PRICES, Watch.NONE);
  }
}
