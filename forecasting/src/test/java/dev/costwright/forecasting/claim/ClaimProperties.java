package dev.costwright.forecasting.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.TestLedger;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What must hold of every claim on every ledger (G12).
class ClaimProperties {
  private static final List<Claim> CLAIMS =
      Claim.shipped().stream().filter(Claim::isOfLedgers).toList();

  @Property(tries = 30)
  void theCeilingIsNeverBelowWhatIsSavedAsAssumed(
      @ForAll long seed, @ForAll @IntRange(max = 1_000) int which) {
    ClaimCheck check = check(which, TestLedger.random(seed), LayerChoice.OBSERVED);
    Assume.that(check.ceiling().isPresent());

    assertThat(check.ceiling().orElseThrow())
        .isGreaterThanOrEqualTo(check.found().orElseThrow().stated());
    ClaimCheck.Replayed money = check.replayed().orElseThrow();
    assertThat(money.best()).isGreaterThanOrEqualTo(money.saving());
  }

  @Property(tries = 30)
  void whatIsImpossibleIsClaimedAboveTheCeiling(
      @ForAll long seed, @ForAll @IntRange(max = 1_000) int which) {
    ClaimCheck check = check(which, TestLedger.random(seed), LayerChoice.BEST);
    Assume.that(check.outcome() != Outcome.UNTOLD);

    Fraction ceiling = check.ceiling().orElseThrow();
    SavingClaim.Promise promise = ((SavingClaim) check.claim().content()).promise();
    if (check.outcome() == Outcome.IMPOSSIBLE) {
      assertThat(promise.low()).isGreaterThan(ceiling);
      assertThat(check.needs()).isEmpty();
    }
    if (promise.low().compareTo(ceiling) <= 0) {
      assertThat(check.outcome()).isNotEqualTo(Outcome.IMPOSSIBLE);
    }
  }

  @Property(tries = 15)
  void theOrderOfRowsChangesNothing(
      @ForAll long seed, @ForAll @IntRange(max = 1_000) int which, @ForAll Random order) {
    List<Fact> calls = calls(new Random(seed));
    List<Fact> shuffled = new ArrayList<>(calls);
    Collections.shuffle(shuffled, order);

    ClaimCheck one = check(which, TestLedger.ofCalls(calls), LayerChoice.OBSERVED);
    ClaimCheck other = check(which, TestLedger.ofCalls(shuffled), LayerChoice.OBSERVED);

    assertThat(other).isEqualTo(one);
  }

  private static List<Fact> calls(Random random) {
    List<Fact> calls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String session = "s" + random.nextInt(3);
      calls.add(
          TestLedger.call(i * 40 + random.nextInt(40), session, "claude-haiku-4-5")
              .measure(Measure.FRESH_INPUT, 500 + random.nextInt(9_000))
              .measure(Measure.CACHE_READ, random.nextInt(4_000))
              .measure(Measure.OUTPUT, 10 + random.nextInt(900))
              .build());
    }
    return calls;
  }

  private static ClaimCheck check(int which, Cube cube, LayerChoice layer) {
    return ClaimCheck.onLedger(
        CLAIMS.get(which % CLAIMS.size()),
        new Baseline.Window(Optional.empty(), Optional.empty(), layer, Map.of()),
        cube,
        TestLedger.PRICES,
        Watch.NONE);
  }
}
