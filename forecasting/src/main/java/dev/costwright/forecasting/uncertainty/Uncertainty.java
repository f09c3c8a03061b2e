package dev.costwright.forecasting.uncertainty;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.replay.Replay;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.split.Shapley;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A scenario whose settings are ranges, drawn many times: bands instead of one figure.
///
/// Each path draws every range by itself, from a generator that is seeded by the path's number, so
/// that threads and their number change nothing. Paths read their figures off a grid of replays
/// (see {@link #error}): a hundred thousand replays of a ledger would take hours, and where the
/// cost is straight in each setting, as it is for levers that multiply, the grid is exact.
///
/// @param paths how many
/// @param result what the baseline costs with the levers
/// @param saving what they save together
/// @param levers fair parts of the saving, in the order in which a call meets the levers
/// @param tornado settings by how far each alone moves the result, the furthest first
/// @param replays that the grid took
/// @param error the largest difference between the grid and a replay at places off the grid, as a
/// share of the baseline
/// @param results what the baseline costs on each path
/// @param months where each month of the baseline lies, and all up to its end; none when it is one
/// month
public record Uncertainty(
    int paths,
    Band result,
    Band saving,
    List<LeverBand> levers,
    List<Swing> tornado,
    int replays,
    double error,
    Results results,
    List<MonthBand> months) {
  /// Fewer would make the edges of bands ragged.
  public static final int PATHS = 100_000;

  private static final int MOST_POINTS = 4_096;
  private static final int CURVED = 9;
  private static final int CHECKS = 6;
  private static final double STRAIGHT = 1e-9;

  /// A lever's fair part of the saving.
  public record LeverBand(String name, Band shapley) {}

  /// One month of the baseline.
  ///
  /// @param number from 1
  /// @param from its first day; empty for a workload without dates
  /// @param cost of the month with the levers
  /// @param cumulative cost of it and all before
  public record MonthBand(int number, Optional<LocalDate> from, Band cost, Band cumulative) {}

  /// @param seed of all paths
  /// @param threads at least 1; changes nothing but the time it takes
  /// @return empty when no setting of a lever that is on is a range
  public static Optional<Uncertainty> of(
      Prepared prepared, int paths, long seed, int threads, Watch watch) {
    List<Axis> axes = Axis.of(prepared.scenario().active());
    return axes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Study(prepared.by(Crew.ONE), axes, new Crew(threads), watch).draw(paths, seed));
  }

  /// The share of paths on which the baseline costs at most so much, in units of the currency.
  public double chanceOfAtMost(double target) {
    return results.atMost(target) / (double) paths;
  }

  /// One scenario with its grid.
  private record Study(Prepared prepared, List<Axis> axes, Crew crew, Watch watch) {
    private List<Lever> levers() {
      return prepared.scenario().active();
    }

    Uncertainty draw(int paths, long seed) {
      Surface surface = surface();
      Paths drawn = new Paths(axes.stream().map(Axis::draw).toList(), surface, seed);
      double[][] figures = drawn.figures(paths, crew);
      double baseline = units(prepared.replay().baseline());
      double[] results = figures[0];
      List<LeverBand> parts =
          IntStream.range(0, levers().size())
              .mapToObj(i -> new LeverBand(levers().get(i).scope().name(), Band.of(figures[i + 1])))
              .toList();
      return new Uncertainty(
          paths,
          Band.of(results),
          Band.of(Arrays.stream(results).map(result -> baseline - result).toArray()),
          parts,
          tornado(),
          surface.points(),
          error(surface, baseline, seed),
          new Results(results),
          months(figures));
    }

    /// The figures after those of the levers are the months.
    private List<MonthBand> months(double[][] figures) {
      List<Optional<LocalDate>> starts =
          prepared.byMonth().map(Replay::monthStarts).orElse(List.of());
      int first = levers().size() + 1;
      double[][] cumulative = new double[starts.size()][];
      for (int month = 0; month < starts.size(); month++) {
        double[] sum = figures[first + month].clone();
        for (int path = 0; month > 0 && path < sum.length; path++) {
          sum[path] += cumulative[month - 1][path];
        }
        cumulative[month] = sum;
      }
      return crew.map(
          starts.size(),
          month ->
              new MonthBand(
                  month + 1,
                  starts.get(month),
                  Band.ofMany(figures[first + month]),
                  Band.ofMany(cumulative[month])));
    }

    private Surface surface() {
      List<double[]> nodes = new ArrayList<>();
      boolean[] isStraight = new boolean[axes.size()];
      for (int axis = 0; axis < axes.size(); axis++) {
        isStraight[axis] = isStraight(axes.get(axis));
      }
      for (int curved = CURVED; nodes.isEmpty() || points(nodes) > MOST_POINTS; curved -= 2) {
        nodes.clear();
        for (int axis = 0; axis < axes.size(); axis++) {
          nodes.add(nodes(axes.get(axis).draw(), isStraight[axis] ? 2 : Math.max(2, curved)));
        }
        if (curved <= 2) {
          break;
        }
      }
      return Surface.of(nodes, crew, watch, this::figures);
    }

    private static long points(List<double[]> nodes) {
      return nodes.stream().mapToLong(axis -> axis.length).reduce(1, Math::multiplyExact);
    }

    private static double[] nodes(Draw draw, int size) {
      double low = draw.least();
      double high = draw.most();
      return low == high
          ? new double[] {low}
          : IntStream.range(0, size)
              .mapToDouble(i -> low + (high - low) * i / (size - 1))
              .toArray();
    }

    /// Whether the result is straight in a setting, all others at their central value.
    private boolean isStraight(Axis axis) {
      double low = axis.draw().least();
      double high = axis.draw().most();
      double atLow = result(axis.turn(levers(), low));
      double atHigh = result(axis.turn(levers(), high));
      double third = result(axis.turn(levers(), low + (high - low) / 3));
      double middle = result(axis.turn(levers(), (low + high) / 2));
      double size = Math.max(Math.abs(atLow), Math.abs(atHigh));
      return Math.abs(middle - (atLow + atHigh) / 2) <= STRAIGHT * size
          && Math.abs(third - (2 * atLow + atHigh) / 3) <= STRAIGHT * size;
    }

    private List<Lever> turned(double[] place) {
      List<Lever> turned = levers();
      for (int axis = 0; axis < axes.size(); axis++) {
        turned = axes.get(axis).turn(turned, place[axis]);
      }
      return turned;
    }

    private double[] figures(double[] place) {
      Prepared.Months all = prepared.gainsByMonth(turned(place));
      Shapley gains = all.gains();
      List<BigInteger> parts = gains.parts();
      List<BigInteger> months = all.months();
      double[] figures = new double[parts.size() + 1 + months.size()];
      figures[0] = units(prepared.replay().baseline().minus(money(gains.gains().getLast())));
      for (int i = 1; i <= parts.size(); i++) {
        figures[i] = units(money(parts.get(i - 1)));
      }
      for (int month = 0; month < months.size(); month++) {
        figures[parts.size() + 1 + month] = units(money(months.get(month)));
      }
      return figures;
    }

    private Money money(BigInteger picos) {
      return new Money(Int128.of(picos), prepared.replay().baseline().currency());
    }

    private double result(List<Lever> turned) {
      return units(cost(turned));
    }

    private Money cost(List<Lever> turned) {
      return money(prepared.replay().cost(turned));
    }

    private List<Swing> tornado() {
      return axes.stream()
          .map(
              axis -> {
                double low = axis.draw().at(0.1);
                double high = axis.draw().at(0.9);
                return new Swing(
                    axis.lever(),
                    axis.parameter().id(),
                    low,
                    high,
                    cost(axis.turn(levers(), low)),
                    cost(axis.turn(levers(), high)));
              })
          .sorted(Comparator.comparing(Swing::width).reversed())
          .toList();
    }

    /// Replays some places that paths came to.
    private double error(Surface surface, double baseline, long seed) {
      Paths off = new Paths(axes.stream().map(Axis::draw).toList(), surface, ~seed);
      double worst = 0;
      for (int check = 0; check < CHECKS && baseline != 0; check++) {
        double[] place = off.place(check);
        double difference = Math.abs(result(turned(place)) - surface.at(place)[0]);
        worst = Math.max(worst, difference / Math.abs(baseline));
      }
      return worst;
    }

    /// The named way from exact money to statistics.
    private static double units(Money money) {
      return money.toDecimal().doubleValue();
    }
  }
}
