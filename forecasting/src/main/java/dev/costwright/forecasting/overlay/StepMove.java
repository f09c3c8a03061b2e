package dev.costwright.forecasting.overlay;

import java.util.ArrayList;
import java.util.List;

/// What overlays make of the days ahead in one step: y = factor · x + added, and how much of it
/// each overlay brought.
///
/// @param factors after each overlay, of what was expected of these days
/// @param additions after each overlay, in units of the currency
record StepMove(List<Double> factors, List<Double> additions) {
  StepMove {
    factors = List.copyOf(factors);
    additions = List.copyOf(additions);
  }

  double factor() {
    return factors.isEmpty() ? 1 : factors.getLast();
  }

  double added() {
    return additions.isEmpty() ? 0 : additions.getLast();
  }

  double of(double ahead) {
    return factor() * ahead + added();
  }

  /// What each overlay adds to those before it.
  List<Double> effects(double ahead) {
    List<Double> effects = new ArrayList<>();
    double before = ahead;
    for (int i = 0; i < factors.size(); i++) {
      double after = factors.get(i) * ahead + additions.get(i);
      effects.add(after - before);
      before = after;
    }
    return effects;
  }
}
