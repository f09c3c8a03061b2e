package dev.costwright.forecasting.panel;

import dev.costwright.forecasting.panel.RollingTest.Miss;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How errors grow with the steps ahead: a + b √h, by least squares on all of them, a and b not
/// below 0.
record Growth(double constant, double root) {
  static Growth of(List<Miss> misses, ToDoubleFunction<Miss> size) {
    double n = misses.size();
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (Miss miss : misses) {
      double at = Math.sqrt(miss.step() + 1.0);
      double error = size.applyAsDouble(miss);
      x += at;
      y += error;
      xx += at * at;
      xy += at * error;
    }
    double spread = n * xx - x * x;
    double root = spread > 0 ? (n * xy - x * y) / spread : 0;
    double constant = (y - root * x) / n;
    if (root < 0) {
      return new Growth(y / n, 0);
    }
    return constant < 0 ? new Growth(0, xy / xx) : new Growth(constant, root);
  }

  /// @param step ahead, from 0; 1 where there never was an error, which leaves 0 what it is
  double at(int step) {
    double size = constant + root * Math.sqrt(step + 1.0);
    return size > 0 ? size : 1;
  }
}
