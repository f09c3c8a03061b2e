package dev.costwright.app.ui.whatif;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.CancelledException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The baseline of the open scenario, read once for its sliders, its result and its tabs, until
/// another one is asked for, the ledger changes, or the screen is left. Thread-safe.
public final class Baselines {
  private static final Fraction ANYWHERE = Fraction.parse("0.5").orElseThrow();
  private static final long PATIENCE_MILLIS = 20;

  private final BiFunction<Scenario, Progress, Prepared> reading;
  private final Function<Scenario, Object> state;
  private final ReentrantLock reader = new ReentrantLock();
  private final AtomicReference<Kept> kept = new AtomicReference<>(Kept.NOTHING);

  /// What a baseline was read for.
  ///
  /// @param levers that are on, the same wherever their sliders are
  /// @param hasRanges whether months are told apart for bands
  /// @param state of the ledger and prices
  private record Key(Baseline baseline, List<Lever> levers, boolean hasRanges, Object state) {}

  private record Read(Key key, Prepared prepared) {}

  /// @param drops how often what was read was dropped: what is read meanwhile is not kept
  private record Kept(Optional<Read> read, int drops) {
    static final Kept NOTHING = new Kept(Optional.empty(), 0);
  }

  /// @param reading reads the baseline of a scenario
  /// @param state equal while the figures that a scenario is read from are the same
  public Baselines(
      BiFunction<Scenario, Progress, Prepared> reading, Function<Scenario, Object> state) {
    this.reading = reading;
    this.state = state;
  }

  public static Baselines of(Workbench workbench) {
    return new Baselines(
        (scenario, progress) -> workbench.scenarios().prepare(scenario, progress),
        // a cube is made anew when anything changes that it was made from
        scenario ->
            scenario.baseline().isDescribed() ? workbench.prices().version() : workbench.cube());
  }

  /// The scenario with its baseline read. Who asks while it is being read waits for that.
  ///
  /// @throws CancelledException when `progress` says so
  public Prepared prepared(Scenario scenario, Progress progress) {
    Key key =
        new Key(scenario.baseline(), shape(scenario), scenario.hasRanges(), state.apply(scenario));
    Optional<Prepared> known = known(key);
    return known.orElseGet(() -> inTurn(key, scenario, progress)).of(scenario);
  }

  /// Gives back the memory; a later question reads again.
  public void drop() {
    kept.updateAndGet(now -> new Kept(Optional.empty(), now.drops() + 1));
  }

  private Optional<Prepared> known(Key key) {
    return kept.get().read().filter(read -> read.key().equals(key)).map(Read::prepared);
  }

  private Prepared inTurn(Key key, Scenario scenario, Progress progress) {
    while (!isMyTurn()) {
      if (progress.isCancelled()) {
        throw new CancelledException("The scenario was stopped; nothing changed.");
      }
    }
    try {
      return known(key).orElseGet(() -> read(key, scenario, progress));
    } finally {
      reader.unlock();
    }
  }

  private boolean isMyTurn() {
    try {
      return reader.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException("The scenario was stopped; nothing changed.");
    }
  }

  private Prepared read(Key key, Scenario scenario, Progress progress) {
    int drops = kept.get().drops();
    Prepared prepared = reading.apply(scenario, progress);
    Optional<Read> read = Optional.of(new Read(key, prepared));
    kept.updateAndGet(now -> now.drops() == drops ? new Kept(read, drops) : now);
    return prepared;
  }

  /// What reading looks at: neither where the sliders are nor what words and ranges say.
  private static List<Lever> shape(Scenario scenario) {
    return scenario.active().stream().map(Baselines::shape).toList();
  }

  private static Lever shape(Lever lever) {
    Lever.Scope scope = lever.scope();
    return Knob.turned(lever, ANYWHERE)
        .within(
            new Lever.Scope(
                scope.name(),
                scope.state(),
                scope.where(),
                "",
                Map.of(),
                scope.floor(),
                Optional.empty()));
  }
}
