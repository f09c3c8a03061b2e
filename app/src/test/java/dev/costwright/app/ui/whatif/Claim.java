package dev.costwright.app.ui.whatif;

import dev.costwright.app.uikit.Tasks;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Range;
import dev.costwright.forecasting.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The claim "from $90,000 to $35,000" as an open scenario, for tests of its parts: the bill is
/// 90,000 × (1 − cached) × (1 − routed × 5/6) / 1.2.
public final class Claim {
  private static final Scenario SCENARIO =
      Scenarios.read(Path.of("../samples/scenarios/c003-01-35000.json"));

  private Claim() {}

  public static Opened opened() {
    return opened(SCENARIO);
  }

  public static Opened opened(Scenario scenario) {
    return new Opened(scenario, Scenarios.replayDescribed(scenario, Progress.NONE), "p1");
  }

  /// The share of calls that are answered from a cache is a range.
  public static Opened ranging(String range) {
    List<Lever> levers = new ArrayList<>(SCENARIO.levers());
    Lever cache = levers.getFirst();
    Optional<Range> read = Range.parse(range);
    levers.set(0, cache.within(cache.scope().ranging("share", read)));
    return opened(SCENARIO.with(levers));
  }

  /// Works on the thread that asks.
  public static Tasks atOnce() {
    return new Tasks(
        Runnable::run,
        Runnable::run,
        bug -> {
          throw new AssertionError(bug);
        });
  }
}
