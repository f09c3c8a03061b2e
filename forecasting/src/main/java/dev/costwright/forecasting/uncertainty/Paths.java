package dev.costwright.forecasting.uncertainty;

import dev.costwright.forecasting.crew.Crew;
import java.util.List;
import java.util.SplittableRandom;

/// Draws paths, each from a generator of its own.
record Paths(List<Draw> draws, Surface surface, long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /// Paths that one thread draws at a time.
  private static final int PIECE = 4_096;

  /// Where a path comes to.
  double[] place(int path) {
    SplittableRandom random = new SplittableRandom(seed + GOLDEN * (path + 1L));
    double[] place = new double[draws.size()];
    for (int axis = 0; axis < place.length; axis++) {
      place[axis] = draws.get(axis).at(random.nextDouble());
    }
    return place;
  }

  /// Figures by path.
  double[][] figures(int paths, Crew crew) {
    double[][] figures = new double[surface.figures()][paths];
    int pieces = (paths + PIECE - 1) / PIECE;
    List<Integer> _ =
        crew.map(
            pieces,
            piece -> {
              int end = Math.min(paths, (piece + 1) * PIECE);
              fill(figures, piece * PIECE, end);
              return end;
            });
    return figures;
  }

  private void fill(double[][] figures, int from, int to) {
    for (int path = from; path < to; path++) {
      double[] here = surface.at(place(path));
      for (int figure = 0; figure < here.length; figure++) {
        figures[figure][path] = here[figure];
      }
    }
  }
}
