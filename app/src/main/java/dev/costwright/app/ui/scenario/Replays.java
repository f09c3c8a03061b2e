package dev.costwright.app.ui.scenario;

import dev.costwright.app.workbench.Progress;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Replays scenarios, each one once while the ledger stays as it is. Thread-safe.
final class Replays {
  private final ScenarioSource source;
  private final Map<Scenario, ScenarioResult> known = new ConcurrentHashMap<>();

  Replays(ScenarioSource source) {
    this.source = source;
  }

  /// The ledger may have changed.
  void forget() {
    known.clear();
  }

  /// Replays the wanted scenario, else the one that was kept last, else a fresh one, with the kept
  /// ones beside it; empty when the ledger holds nothing that one of them could replay.
  Optional<Played> play(Optional<Scenario> wanted, Progress progress) {
    boolean isFilled = source.lastDay().isPresent();
    List<Scenario> saved = source.saved().stream().filter(one -> canPlay(one, isFilled)).toList();
    return wanted
        .filter(one -> canPlay(one, isFilled))
        .or(() -> saved.stream().findFirst())
        .or(() -> source.lastDay().map(Starter::of))
        .map(
            open ->
                new Played(
                    open,
                    open(open, progress),
                    source.prices(),
                    saved.stream()
                        .filter(one -> !one.name().equals(open.name()))
                        .map(one -> new Played.Line(one, result(one, progress)))
                        .toList(),
                    saved.stream().filter(one -> one.name().equals(open.name())).findFirst(),
                    source.choices()));
  }

  /// A described workload needs no facts.
  private static boolean canPlay(Scenario scenario, boolean isFilled) {
    return isFilled || scenario.baseline().isDescribed();
  }

  /// Its baseline is kept for its sliders and tabs; those of scenarios beside it are not.
  private ScenarioResult open(Scenario scenario, Progress progress) {
    return known.computeIfAbsent(
        Levers.shown(scenario.noted("")), one -> source.result(one, progress));
  }

  private ScenarioResult result(Scenario scenario, Progress progress) {
    // notes change no figure
    return known.computeIfAbsent(
        Levers.shown(scenario.noted("")), one -> source.replay(one, progress));
  }
}
