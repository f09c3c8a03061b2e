package dev.costwright.forecasting.frontier;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Outcome;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.model.problem.UsageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What quality costs: the levers that change answers are turned every way, each way is replayed
/// with all other levers as they are, and the ways that no other beats in both cost and quality
/// are the frontier (Pareto, "Manuale di economia politica", 1906).
///
/// Turned are the share of routers and of models of one's own, the threshold of semantic caches,
/// and whether each is on. A value that would bring a lever below its floor is left out.
///
/// @param points every way that was replayed
/// @param best those that no other beats, the cheapest first; quality rises with cost
/// @param current the scenario as it is
/// @param answers that quality is a share of
/// @param isMeasured whether a lever that is on says how many of its answers are right; else every
/// way counts as equally good, and only costs can be compared
/// @param notes what is taken for granted, one sentence each
public record Frontier(
    List<Point> points,
    List<Point> best,
    Point current,
    Fraction answers,
    boolean isMeasured,
    List<String> notes) {
  /// Steps between the least and the greatest value of a setting, unless others are asked for.
  public static final int STEPS = 20;

  /// Why no share of right answers is told.
  public static final String UNMEASURED =
      "No lever that is on says how many of its answers are right (accuracy), so ways differ in"
          + " cost alone; how good they are is unknown.";

  private static final int MOST_POINTS = 4_096;
  private static final Comparator<Point> CHEAPEST =
      Comparator.comparing(Point::cost)
          .thenComparing(Comparator.comparing(Point::quality).reversed());

  public Frontier {
    points = List.copyOf(points);
    best = List.copyOf(best);
    notes = List.copyOf(notes);
  }

  /// @param steps between the least and the greatest value of each setting, at least 1; fewer are
  /// taken where several levers would make more than 4,096 points
  /// @throws UsageException when no lever that is on changes answers, or calls are not counted
  public static Frontier of(Prepared prepared, int steps, Crew crew, Watch watch) {
    List<Lever> levers = prepared.scenario().active();
    List<Dial> dials = dials(levers, steps);
    if (dials.isEmpty()) {
      throw new UsageException(
          "Expected a lever that is on and changes answers (routing, semanticCache or fineTuned), found none in \"%s\". Add one, with its accuracy."
              .formatted(prepared.scenario().name()));
    }
    List<List<Setting>> grid = grid(dials);
    Point current = point(prepared, dials.stream().map(Dial::current).toList(), levers);
    List<Point> points =
        crew.map(
            grid.size(),
            begun -> watch.at(begun, grid.size()),
            i -> point(prepared, grid.get(i), turned(levers, dials, grid.get(i))));
    Fraction answers = prepared.replay().run(levers).answers();
    boolean isMeasured = levers.stream().anyMatch(lever -> lever.accuracy().isPresent());
    return new Frontier(
        points, best(points), current, answers, isMeasured, notes(dials, isMeasured));
  }

  private static List<Dial> dials(List<Lever> levers, int steps) {
    List<Dial> dials = Dial.of(levers, steps);
    for (int fewer = steps / 2; size(dials) > MOST_POINTS && fewer > 0; fewer /= 2) {
      dials = Dial.of(levers, fewer);
    }
    return dials;
  }

  private static long size(List<Dial> dials) {
    return dials.stream().mapToLong(dial -> dial.settings().size()).reduce(1, (a, b) -> a * b);
  }

  private static List<List<Setting>> grid(List<Dial> dials) {
    List<List<Setting>> grid = List.of(List.of());
    for (Dial dial : dials) {
      List<List<Setting>> longer = new ArrayList<>();
      for (List<Setting> before : grid) {
        for (Setting setting : dial.settings()) {
          List<Setting> settings = new ArrayList<>(before);
          settings.add(setting);
          longer.add(settings);
        }
      }
      grid = longer;
    }
    return grid;
  }

  private static List<Lever> turned(List<Lever> levers, List<Dial> dials, List<Setting> settings) {
    List<Lever> turned = levers;
    for (int i = 0; i < dials.size(); i++) {
      Dial dial = dials.get(i);
      Setting setting = settings.get(i);
      turned = turned.stream().flatMap(lever -> dial.set(lever, setting)).toList();
    }
    return turned;
  }

  private static Point point(Prepared prepared, List<Setting> settings, List<Lever> levers) {
    Outcome outcome = prepared.replay().run(levers);
    if (outcome.answers().signum() <= 0) {
      throw new UsageException(
          "Expected calls that are counted, found none in what the levers of \"%s\" act on: quality is a share of answers. Choose a baseline with requests."
              .formatted(prepared.scenario().name()));
    }
    Fraction wrong = outcome.wrongAnswers().dividedBy(outcome.answers());
    return new Point(settings, outcome.cost(), Fraction.ONE.minus(wrong), outcome.wrongAnswers());
  }

  private static List<Point> best(List<Point> points) {
    List<Point> best = new ArrayList<>();
    for (Point point : points.stream().sorted(CHEAPEST).toList()) {
      if (best.isEmpty() || point.quality().compareTo(best.getLast().quality()) > 0) {
        best.add(point);
      }
    }
    return best;
  }

  private static List<String> notes(List<Dial> dials, boolean isMeasured) {
    return isMeasured ? unmeasured(dials) : List.of(UNMEASURED);
  }

  private static List<String> unmeasured(List<Dial> dials) {
    return dials.stream()
        .filter(dial -> !dial.isMeasured())
        .map(
            dial ->
                "%s does not say how many of its answers are right; all of them count as right."
                    .formatted(dial.lever().scope().name()))
        .toList();
  }

  /// The share of a way's answers that are right; empty where no lever says so.
  public Optional<Fraction> quality(Point point) {
    return Optional.of(point.quality()).filter(_ -> isMeasured);
  }

  /// How many of a way's answers are wrong; empty where no lever says so.
  public Optional<Fraction> wrongAnswers(Point point) {
    return Optional.of(point.wrongAnswers()).filter(_ -> isMeasured);
  }

  /// Whether no way that was replayed beats the scenario as it is.
  public boolean isCurrentBest() {
    return points.stream().noneMatch(current::isBeatenBy);
  }

  /// The cheapest way that is at least as good as the scenario, where that is cheaper; empty where
  /// nobody knows how good it is.
  public Optional<Point> asGoodForLess() {
    return best.stream()
        .filter(_ -> isMeasured)
        .filter(point -> point.quality().compareTo(current.quality()) >= 0)
        .findFirst()
        .filter(point -> point.cost().compareTo(current.cost()) < 0);
  }

  /// The best way that costs at most what the scenario costs, where that is better.
  public Optional<Point> betterForAsMuch() {
    return best.reversed().stream()
        .filter(point -> point.cost().compareTo(current.cost()) <= 0)
        .findFirst()
        .filter(point -> point.quality().compareTo(current.quality()) > 0);
  }
}
