package dev.costwright.forecasting.uncertainty;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.replay.Watch;
import java.util.List;
import java.util.function.Function;

/// Figures over a grid of settings, between whose points they are straight in each setting by
/// itself. Where a figure is straight in each setting, as it is for levers that multiply, that is
/// exact. Immutable, thread-safe.
final class Surface {
  private final List<double[]> nodes;

  /// At every point of the grid, the last axis running fastest.
  private final double[][] values;

  private Surface(List<double[]> nodes, double[][] values) {
    this.nodes = List.copyOf(nodes);
    this.values = values;
  }

  /// Asks for the figures at every point of the grid.
  ///
  /// @param nodes of each axis, rising
  /// @param crew who asks
  /// @param watch hears how many points were begun
  static Surface of(
      List<double[]> nodes, Crew crew, Watch watch, Function<double[], double[]> figures) {
    int points = nodes.stream().mapToInt(axis -> axis.length).reduce(1, Math::multiplyExact);
    List<double[]> values =
        crew.map(
            points, begun -> watch.at(begun, points), point -> figures.apply(place(nodes, point)));
    return new Surface(nodes, values.toArray(double[][]::new));
  }

  private static double[] place(List<double[]> nodes, int point) {
    double[] place = new double[nodes.size()];
    int rest = point;
    for (int axis = nodes.size() - 1; axis >= 0; axis--) {
      place[axis] = nodes.get(axis)[rest % nodes.get(axis).length];
      rest /= nodes.get(axis).length;
    }
    return place;
  }

  /// Points of the grid.
  int points() {
    return values.length;
  }

  /// How many figures each point has.
  int figures() {
    return values[0].length;
  }

  /// The figures at a place.
  double[] at(double[] place) {
    int axes = nodes.size();
    int[] before = new int[axes];
    double[] part = new double[axes];
    for (int axis = 0; axis < axes; axis++) {
      double[] at = nodes.get(axis);
      int cell = 0;
      while (cell < at.length - 2 && place[axis] > at[cell + 1]) {
        cell++;
      }
      before[axis] = cell;
      double width = at.length == 1 ? 0 : at[cell + 1] - at[cell];
      part[axis] = width == 0 ? 0 : Math.clamp((place[axis] - at[cell]) / width, 0, 1);
    }
    return blend(before, part);
  }

  private double[] blend(int[] before, double[] part) {
    double[] sum = new double[values[0].length];
    for (int corner = 0; corner < 1 << before.length; corner++) {
      double weight = 1;
      int point = 0;
      for (int axis = 0; axis < before.length; axis++) {
        int up = corner >> axis & 1;
        weight *= up == 1 ? part[axis] : 1 - part[axis];
        point =
            point * nodes.get(axis).length
                + Math.min(before[axis] + up, nodes.get(axis).length - 1);
      }
      if (weight != 0) {
        for (int figure = 0; figure < sum.length; figure++) {
          sum[figure] += weight * values[point][figure];
        }
      }
    }
    return sum;
  }
}
