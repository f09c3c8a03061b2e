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
import dev.costwright.forecasting.lever.Target;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Levers over calls of a ledger, each at its own time. Claude Haiku 4.5: fresh 1, read 0.1, write
/// 1.25 (five minutes) or 2 (one hour), output 5 dollars per million.
final class ReplayTest {
  private static final String HAIKU = "claude-haiku-4-5";

  @Test
  void aHitBeginsTheLifetimeAnew() {
    Cube cube = calls(0, 240, 480, 900);

    // written at 0 and at 900; read at 240 and, because 240 began the lifetime anew, at 480
    assertThat(result(cube, caching(Lifetime.FIVE_MINUTES, "1"))).isEqualTo("0.027");
  }

  @Test
  void aLongerLifetimeReadsMoreAndWritesDearer() {
    Cube cube = calls(0, 240, 480, 900);

    assertThat(result(cube, caching(Lifetime.ONE_HOUR, "1"))).isEqualTo("0.023");
  }

  @Test
  void callsAnsweredElsewhereDoNotKeepTheHeadWarm() {
    Cube cube = calls(0, 240);
    Lever half = new ExactCache(scope("cache"), Fraction.parse("0.5").orElseThrow());

    // each call takes place half of the time; the second then finds the head half of the time:
    // 0.5 × 0.0125 + 0.5 × (0.5 × 0.001 + 0.5 × 0.0125)
    assertThat(result(cube, half, caching(Lifetime.FIVE_MINUTES, "1"))).isEqualTo("0.009625");
  }

  @Test
  void anotherModelHasAnotherCache() {
    Cube cube =
        TestLedger.ofCalls(List.of(fresh(0, "s", HAIKU), fresh(60, "s", "claude-haiku-4-5-other")));

    assertThat(replay(cube, caching(Lifetime.FIVE_MINUTES, "1")).warnings())
        .contains("1 rows have no price and are in no figure.");
    assertThat(result(cube, caching(Lifetime.FIVE_MINUTES, "1"))).isEqualTo("0.0125");
  }

  /// Claude Sonnet 5 was first sold on 2026-06-30, at 2 dollars fresh.
  @Test
  void aModelThatCameLaterIsReplayedAtItsFirstPrice() {
    Lever route =
        new Routing(
            scope("route"),
            Fraction.ONE,
            new Target.Model("anthropic", "claude-sonnet-5"),
            Optional.empty());

    ScenarioResult result = replay(calls(0, 240), route);

    assertThat(result.result().toPlainString()).isEqualTo("0.04");
    assertThat(result.warnings())
        .contains(
            "anthropic claude-sonnet-5 had no price before 2026-06-30; what was used earlier is"
                + " replayed at its price of that day.");
  }

  @Test
  void headsBelowTheLeastLengthStayFresh() {
    Cube cube = calls(0, 60);

    assertThat(result(cube, caching(Lifetime.FIVE_MINUTES, "0.1"))).isEqualTo("0.02");
  }

  @Test
  void compressionActsBeforeTheProvidersCache() {
    Cube cube = calls(0, 60);
    Lever shorter =
        new Compression(
            scope("shorter"),
            Fraction.parse("0.5").orElseThrow(),
            Fraction.ONE,
            Fraction.ONE,
            Optional.empty());

    // 5,000 tokens written once, read once
    assertThat(result(cube, caching(Lifetime.FIVE_MINUTES, "1"), shorter)).isEqualTo("0.00675");
  }

  /// Of four calls only the second and the third come within five minutes after one like them.
  @Test
  void aStoreThatForgetsFindsOnlyWhatMayBeKept() {
    Lever store =
        new ExactCache(scope("store"), Fraction.ONE).with("ttl", "300").with("share", "0.5");

    ScenarioResult result = replay(calls(0, 240, 540, 900), store);

    // half of two in four calls of a cent
    assertThat(result.result().toPlainString()).isEqualTo("0.03");
    assertThat(result.warnings())
        .containsExactly(
            "store: no ages of repeats are said; where a call of the same feature and model came"
                + " within the 300 seconds before, a repeat counts as found, which is the most it"
                + " can be.");
    assertThat(result(calls(0, 240, 540, 900), store.with("ttl", "239"))).isEqualTo("0.04");
  }

  @Test
  void aStoreOfAnswersKnowsOneModel() {
    List<Fact> calls = List.of(fresh(0, "a", HAIKU), fresh(60, "b", "claude-sonnet-4-5"));
    Lever store = new ExactCache(scope("store"), Fraction.ONE).with("ttl", "300");

    ScenarioResult result = replay(TestLedger.ofCalls(calls), store);

    assertThat(result.baseline().toPlainString()).isEqualTo("0.04");
    assertThat(result.saving().signum()).isZero();
  }

  @Test
  void saysHowMuchWasReplayedCallByCall() {
    ScenarioResult result = replay(calls(0, 60), caching(Lifetime.FIVE_MINUTES, "1"));

    assertThat(result.grain().perCall()).isEqualTo(result.baseline());
    assertThat(result.grain().unknown().signum()).isZero();
    assertThat(result.rows()).isEqualTo(2);
  }

  private static Cube calls(int... seconds) {
    return TestLedger.ofCalls(
        java.util.Arrays.stream(seconds).mapToObj(second -> fresh(second, "s", HAIKU)).toList());
  }

  /// Ten thousand fresh tokens: one cent.
  private static Fact fresh(int second, String session, String model) {
    return TestLedger.call(second, session, model).measure(Measure.FRESH_INPUT, 10_000).build();
  }

  private static Lever caching(Lifetime lifetime, String prefix) {
    return new PromptCaching(
        scope("keep"),
        Fraction.parse(prefix).orElseThrow(),
        lifetime,
        Sharing.SESSION,
        Optional.empty());
  }

  private static Lever.Scope scope(String name) {
    return new Lever.Scope(name, Lever.State.ON, Map.of(), "");
  }

  private static String result(Cube cube, Lever... levers) {
    return replay(cube, levers).result().toPlainString();
  }

  private static ScenarioResult replay(Cube cube, Lever... levers) {
    Baseline all =
        new Baseline.Window(Optional.empty(), Optional.empty(), LayerChoice.OBSERVED, Map.of());
    return new Scenario("test", all, List.of(levers))
        .replay(() -> cube, TestLedger.PRICES, Watch.NONE);
  }
}
