package dev.costwright.app.workbench;

import dev.costwright.forecasting.advisor.CacheAdvice;
import dev.costwright.forecasting.advisor.CacheAdvisor;
import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.frontier.Frontier;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Followed;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Step;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.rollout.Outlay;
import dev.costwright.forecasting.rollout.Rollout;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.forecasting.scenario.ScenarioResult;
import dev.costwright.forecasting.seek.Goal;
import dev.costwright.forecasting.seek.GoalSeek;
import dev.costwright.forecasting.uncertainty.Uncertainty;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What-if over an open ledger, and the scenarios that the user keeps in it: every save is a new
/// version, and taking one away is a version too, so each step can be taken back. Thread-safe.
public final class Scenarios {
  private static final String SUBJECT = "scenario";

  private final Ledger ledger;
  private final Supplier<Cube> cube;
  private final Supplier<PriceBook> prices;
  private final OwnEdits edits;

  Scenarios(Ledger ledger, Supplier<Cube> cube, Supplier<PriceBook> prices, OwnEdits edits) {
    this.ledger = ledger;
    this.cube = cube;
    this.prices = prices;
    this.edits = edits;
  }

  /// Reads a scenario file.
  ///
  /// @throws dev.costwright.model.problem.InputException when it is none
  public static Scenario read(Path file) {
    return Scenario.parse(file.toString(), SourceFiles.text(file));
  }

  /// Writes a scenario file; {@link #read} reads it back.
  ///
  /// @throws dev.costwright.model.problem.InputException when the file cannot be written
  public static void write(Scenario scenario, Path file) {
    SourceFiles.write(file, scenario.toJson());
  }

  /// Replays a described workload at bundled prices; needs no ledger.
  ///
  /// @throws UsageException when the scenario asks for a ledger
  public static ScenarioResult replayDescribed(Scenario scenario, Progress progress) {
    return scenario.replay(() -> noLedger(scenario), PriceBook.bundled(), watch(progress));
  }

  /// Replays a scenario over the ledger: the one method behind every what-if figure.
  ///
  /// @throws CancelledException when `progress` says so
  public ScenarioResult replay(Scenario scenario, Progress progress) {
    return scenario.replay(cube, prices.get(), watch(progress));
  }

  /// Reads a scenario's baseline, to be replayed with its levers turned any way.
  ///
  /// @throws CancelledException when `progress` says so
  public Prepared prepare(Scenario scenario, Progress progress) {
    return scenario.prepare(cube, prices.get(), watch(progress));
  }

  /// As {@link #prepare}, of a described workload at bundled prices; needs no ledger.
  ///
  /// @throws UsageException when the scenario asks for a ledger
  public static Prepared prepareDescribed(Scenario scenario, Progress progress) {
    return scenario.prepare(() -> noLedger(scenario), PriceBook.bundled(), watch(progress));
  }

  /// What a scenario comes to whose baseline is read.
  ///
  /// @throws CancelledException when `progress` says so
  public static ScenarioResult result(Prepared prepared, Progress progress) {
    return prepared.result(prepared.scenario().active(), watch(progress));
  }

  /// Bands around every figure of a scenario, from the ranges of its settings; empty without any.
  ///
  /// @param seed of the paths: the same seed, the same bands
  public static Optional<Uncertainty> uncertainty(
      Prepared prepared, int paths, long seed, Progress progress) {
    int threads = Runtime.getRuntime().availableProcessors();
    return Uncertainty.of(prepared, paths, seed, threads, watch(progress));
  }

  /// What quality costs: the levers that change answers turned every way.
  ///
  /// @param steps between the least and the greatest value of each setting
  /// @throws UsageException when no lever that is on changes answers, or calls are not counted
  public static Frontier frontier(Prepared prepared, int steps, Progress progress) {
    return Frontier.of(prepared, steps, Crew.all(), watch(progress));
  }

  /// The levers that are on by payback, each paid for by those before it.
  ///
  /// @param outlays by name of lever; what is not there counts as free, and the plan says so
  /// @param opening cash before the first month; empty for what the first lever costs
  /// @param horizon months to show
  /// @throws CancelledException when `progress` says so
  public static Rollout rollout(
      Prepared prepared,
      Map<String, Outlay> outlays,
      Optional<Money> opening,
      int horizon,
      Progress progress) {
    return Rollout.of(prepared, outlays, opening, horizon, watch(progress));
  }

  /// How far one setting must be turned for a goal.
  ///
  /// @param from where the search begins
  /// @param to empty to go as far as the goal asks
  /// @throws CancelledException when `progress` says so
  public static GoalSeek.Search seek(
      GoalSeek seek, Goal goal, Fraction from, Optional<Fraction> to, Progress progress) {
    return seek.search(goal, from, to, watch(progress));
  }

  /// What each lever that is on does to one row of the ledger; empty when the baseline has no such
  /// row, or no lever acts on it.
  ///
  /// @throws UsageException when the scenario describes its own workload
  public List<Step> trace(Scenario scenario, Followed row) {
    if (scenario.baseline() instanceof Baseline.Window window) {
      return Replay.trace(window, scenario.active(), cube.get(), prices.get(), row);
    }
    throw new UsageException(
        "Expected a scenario over the ledger, found \"%s\", which describes its own calls."
            .formatted(scenario.name()));
  }

  /// Whether heads of prompts are worth keeping at the provider, by model, feature and key, from
  /// when the ledger's calls followed each other.
  ///
  /// @throws CancelledException when `progress` says so
  public List<CacheAdvice> cacheAdvice(RowQuery query, Progress progress) {
    return CacheAdvisor.advise(cube.get(), query, prices.get(), watch(progress));
  }

  private static Cube noLedger(Scenario scenario) {
    throw new UsageException(
        "\"%s\" replays a ledger: name one with --ledger.".formatted(scenario.name()));
  }

  /// Those that are kept, the one that was kept last first.
  public List<Scenario> all() {
    Map<String, Edit> latest = new HashMap<>();
    edits().forEach(edit -> latest.put(edit.name(), edit));
    return latest.values().stream()
        .filter(edit -> !edit.isRemoval())
        .sorted(Comparator.comparingLong(Edit::id).reversed())
        .map(Scenarios::parse)
        .toList();
  }

  /// Every version of a scenario that was kept, oldest first.
  public List<Scenario> versions(String name) {
    return edits()
        .filter(edit -> edit.name().equals(name) && !edit.isRemoval())
        .map(Scenarios::parse)
        .toList();
  }

  /// Keeps a scenario under its name, as a new version.
  public void save(Scenario scenario) {
    edits.write(SUBJECT, scenario.name(), scenario.toJson());
  }

  /// Takes a scenario away; its versions stay.
  public void remove(String name) {
    edits.write(SUBJECT, name, Edit.NOTHING);
  }

  private Stream<Edit> edits() {
    return ledger.edits().stream().filter(edit -> edit.subject().equals(SUBJECT));
  }

  private static Scenario parse(Edit edit) {
    return Scenario.parse("the ledger's scenarios", edit.content());
  }

  private static Watch watch(Progress progress) {
    return (done, of) -> {
      if (progress.isCancelled()) {
        throw new CancelledException("The scenario was stopped; nothing changed.");
      }
      progress.at(done, of);
    };
  }
}
