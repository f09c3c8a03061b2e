package dev.costwright.forecasting.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Draws paths, each from a generator of its own.
record Paths(List<Draw> draws, Surface surface, long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

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
  double[][] figures(int paths, int threads) {
    double[][] figures = new double[surface.figures()][paths];
    List<Thread> workers = new ArrayList<>();
    for (int worker = 0; worker < threads; worker++) {
      int first = worker;
      workers.add(
          Thread.ofPlatform()
              .daemon()
              .name("costwright-paths-" + worker)
              .start(() -> fill(figures, first, threads)));
    }
    workers.forEach(Paths::await);
    return figures;
  }

  private void fill(double[][] figures, int first, int step) {
    for (int path = first; path < figures[0].length; path += step) {
      double[] here = surface.at(place(path));
      for (int figure = 0; figure < here.length; figure++) {
        figures[figure][path] = here[figure];
      }
    }
  }

  private static void await(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while paths were drawn", stopped);
    }
  }
}
