package dev.costwright.forecasting.continuation;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Which methods make the forecast, by their errors on the past.
///
/// Errors are set in relation to the naive's, 1 being its own. A method that errs more than 20
/// % above it leaves. The others are pooled ({@link Pool#trimmed}): on public series pools beat
/// the single best method of the past more often than not (Makridakis, Spiliotis and
/// Assimakopoulos, *Int. J. Forecasting* 36, 2020, pages 54–74). One of them stands alone where
/// it errs less than half as much as the pool: then a law was found, not luck.
public final class Selection {
  /// More than this, and a method leaves.
  private static final double MOST_ERROR = 1.2;

  /// Less than this part of the pool's error, and a method stands alone.
  private static final double CLEARLY_LESS = 0.5;

  private Selection() {}

  /// @param errors of the methods that may be pooled, by name, in order
  /// @param pooled the error of some of them together
  /// @return names of those that make the forecast; none where the naive is
  public static List<String> of(Map<String, Double> errors, ToDoubleFunction<List<String>> pooled) {
    List<String> members =
        errors.entrySet().stream()
            .filter(entry -> entry.getValue() <= MOST_ERROR)
            .map(Map.Entry::getKey)
            .toList();
    if (members.size() < 2) {
      return members;
    }
    double pool = pooled.applyAsDouble(members);
    return errors.entrySet().stream()
        .filter(entry -> entry.getValue() < CLEARLY_LESS * pool)
        .min(Map.Entry.comparingByValue())
        .map(entry -> List.of(entry.getKey()))
        .orElse(members);
  }

  /// One error in relation to the naive's; where that is 0 only another 0 holds its own.
  ///
  /// @param own not below 0
  public static double relative(double own, double naive) {
    if (naive > 0) {
      return own / naive;
    }
    return own == 0 ? 1 : Double.POSITIVE_INFINITY;
  }
}
