package dev.costwright.forecasting.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Effects under a penalty on their size (Hoerl and Kennard, *Technometrics* 12, 1970): what can
/// hardly be told apart shares the effect instead of splitting into large opposite ones. Its
/// effects are biased on purpose, and have no textbook intervals.
///
/// @param penalty on columns of length 1, the one of least generalised cross-validation
/// @param effective how many effects it leaves, the constant not counted
/// @param effects of the drivers, in the order of the regression's
public record Ridge(double penalty, double effective, List<Shrunk> effects) {
  private static final int TRIED = 161;

  /// @param estimate change of what is explained per unit of the driver
  public record Shrunk(String name, double estimate) {}

  public Ridge {
    effects = List.copyOf(effects);
  }

  /// The penalty is one of 161 from 10⁻⁸ to 1, each 12 % above the one before.
  ///
  /// @param names of the columns
  static Ridge of(List<String> names, CentredColumns columns, double[] response) {
    double penalty =
        IntStream.range(0, TRIED)
            .mapToObj(i -> Math.pow(10, -8 + i / 20.0))
            .min(Comparator.comparingDouble(tried -> columns.crossValidation(response, tried)))
            .orElseThrow();
    double[] effects = columns.effects(response, penalty);
    List<Shrunk> shrunk = new ArrayList<>();
    for (int j = 0; j < effects.length; j++) {
      shrunk.add(new Shrunk(names.get(j), effects[j]));
    }
    return new Ridge(penalty, columns.effective(penalty), shrunk);
  }
}
