package dev.costwright.forecasting.uncertainty;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Parameter;
import dev.costwright.forecasting.lever.Range;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// One setting of one lever that is a range.
///
/// @param lever its name
/// @param parameter which of its settings
/// @param draw what it may turn out to be
record Axis(String lever, Parameter parameter, Draw draw) {
  /// All of the levers that are on, in the order of levers and their parameters.
  static List<Axis> of(List<Lever> levers) {
    List<Axis> axes = new ArrayList<>();
    for (Lever lever : levers) {
      for (Parameter parameter : lever.kind().parameters()) {
        Range range = lever.scope().ranges().get(parameter.id());
        if (range != null) {
          axes.add(new Axis(lever.scope().name(), parameter, Draw.of(range)));
        }
      }
    }
    return axes;
  }

  /// The levers with this setting at a value; the nearest one that it may have.
  List<Lever> turn(List<Lever> levers, double value) {
    return levers.stream()
        .map(one -> one.scope().name().equals(lever) ? one.with(parameter.id(), text(value)) : one)
        .toList();
  }

  private String text(double value) {
    Fraction nearest = Fraction.nearest(value);
    return switch (parameter.type()) {
      case COUNT -> nearest.rounded().max(BigInteger.ZERO).toString();
      case SHARE, KEPT -> Fraction.nearest(Math.clamp(value, 0, 1)).toString();
      default -> nearest.toString();
    };
  }

  double central(List<Lever> levers) {
    return levers.stream()
        .filter(one -> one.scope().name().equals(lever))
        .findFirst()
        .orElseThrow()
        .settings()
        .number(parameter.id())
        .toDouble();
  }
}
