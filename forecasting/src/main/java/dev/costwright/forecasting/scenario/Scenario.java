package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A named what-if: levers over a window of the ledger, or over a described workload.
///
/// The order of replay is fixed by the life of a call, whatever order the levers are listed in.
/// Two levers of one kind act in list order. Immutable.
///
/// @param name unique among the ledger's scenarios
/// @param baseline what is replayed
/// @param levers all of them, those that are off included
/// @param notes of whoever made it; they change no figure
public record Scenario(String name, Baseline baseline, List<Lever> levers, String notes) {
  /// More levers than this would make the exact split of the saving too slow.
  public static final int MOST_LEVERS = 8;

  public Scenario {
    levers = List.copyOf(levers);
  }

  /// Without notes.
  public Scenario(String name, Baseline baseline, List<Lever> levers) {
    this(name, baseline, levers, "");
  }

  /// Reads a scenario file.
  ///
  /// @param file for messages
  /// @throws dev.costwright.model.problem.InputException naming the field, what was expected
  /// there and what was found
  public static Scenario parse(String file, String json) {
    return new ScenarioReader(file).read(json);
  }

  /// The baseline that a part of another file describes in the way of scenario files.
  public static Baseline baseline(Field field) {
    return BaselineReader.read(field);
  }

  /// The levers that a part of another file lists in the way of scenario files.
  public static List<Lever> levers(Field list) {
    return ScenarioReader.levers(list);
  }

  /// The file of this scenario; {@link #parse} reads it back to an equal one.
  public String toJson() {
    return ScenarioWriter.write(this);
  }

  public Scenario named(String other) {
    return new Scenario(other, baseline, levers, notes);
  }

  public Scenario over(Baseline other) {
    return new Scenario(name, other, levers, notes);
  }

  public Scenario with(List<Lever> others) {
    return new Scenario(name, baseline, others, notes);
  }

  public Scenario noted(String other) {
    return new Scenario(name, baseline, levers, other);
  }

  /// The levers that are on, in the order in which a call meets them.
  public List<Lever> active() {
    return Replay.inOrder(levers.stream().filter(lever -> lever.scope().isOn()).toList());
  }

  /// Places in {@link #levers()}, in the order in which a call meets them.
  public List<Integer> order() {
    return IntStream.range(0, levers.size())
        .boxed()
        .sorted(Comparator.comparing((Integer place) -> levers.get(place).kind()))
        .toList();
  }

  /// Replays the scenario; with no lever on, the result is the baseline to the picodollar.
  ///
  /// @param cube the ledger's facts; not asked for by a described workload
  /// @param prices of every model, on the day of each call
  /// @throws UsageException when more than {@link #MOST_LEVERS} are on
  /// @throws dev.costwright.model.problem.InputException when a described workload has no price
  public ScenarioResult replay(Supplier<Cube> cube, PriceBook prices, Watch watch) {
    return prepare(cube, prices, watch).result(active(), watch);
  }

  /// Reads the baseline once, to be replayed with the levers that are on turned any way.
  ///
  /// @throws UsageException when more than {@link #MOST_LEVERS} are on
  public Prepared prepare(Supplier<Cube> cube, PriceBook prices, Watch watch) {
    List<Lever> active = active();
    if (active.size() > MOST_LEVERS) {
      throw new UsageException(
          "Expected at most %d levers that are on, found %d in \"%s\". Turn some off."
              .formatted(MOST_LEVERS, active.size(), name));
    }
    Replay replay = Replay.read(baseline, active, cube, prices, watch);
    boolean isSplit = hasRanges() && replay.monthStarts().size() > 1;
    Optional<Replay> byMonth =
        isSplit && !replay.isByMonth()
            ? Optional.of(Replay.readByMonth(baseline, active, cube, prices, watch))
            : Optional.of(replay).filter(_ -> isSplit);
    return new Prepared(this, replay, byMonth, Crew.all());
  }

  /// Whether a setting of a lever that is on is a range.
  public boolean hasRanges() {
    return active().stream().anyMatch(lever -> !lever.scope().ranges().isEmpty());
  }
}
