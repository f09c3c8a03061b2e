package dev.costwright.forecasting.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What tells whether a fit may be believed. Figures that need what the data lack are absent. With
/// weights w residuals are those times √w.
///
/// @param durbinWatson Σ (r(t) − r(t−1))² / Σ r²: near 2 where residuals in the order of rows know
/// nothing of each other, below 1.5 where they follow each other (Durbin and Watson, *Biometrika*
/// 38, 1951)
/// @param breuschPagan n R² of the squared residuals on the drivers (Koenker, *J. Econometrics* 17,
/// 1981), and its probability were the errors of one variance; with an intercept only
/// @param aicc n ln(Σ r² / n) − Σ ln w + 2k + 2k (k + 1) / (n − k − 1), k counting the variance
/// @param adjustedR2 1 − (1 − R²) (n − 1) / degrees of freedom; with an intercept only
/// @param robust standard errors that hold where the usual ones do not, in the order of the
/// coefficients
/// @param influences observations by falling distance of Cook, the largest ten
public record Diagnostics(
    OptionalDouble durbinWatson,
    Optional<Test> breuschPagan,
    OptionalDouble aicc,
    OptionalDouble adjustedR2,
    List<Robust> robust,
    List<Influence> influences) {
  /// From here on residuals follow each other.
  private static final double FOLLOWING = 1.5;

  private static final double DOUBTFUL = 0.05;
  private static final double TANGLED = 10;
  private static final int MOST_INFLUENCES = 10;

  /// @param p probability of a statistic at least as large by chance
  public record Test(double statistic, double p) {}

  /// @param hc3 where errors differ in size: MacKinnon and White, *J. Econometrics* 29, 1985
  /// @param hac where they follow each other, too: Newey and West, *Econometrica* 55, 1987, with
  /// Bartlett's weights up to lag ⌊4 (n / 100)^(2/9)⌋
  public record Robust(String name, double hc3, double hac) {}

  /// @param observation from 1, in the order of rows
  /// @param distance of Cook (*Technometrics* 19, 1977): from 1 on the fit hangs on this one
  /// @param leverage share of its own fitted value that it decides, 0 to 1
  public record Influence(int observation, double distance, double leverage) {}

  public Diagnostics {
    robust = List.copyOf(robust);
    influences =
        influences.stream()
            .sorted(Comparator.comparingDouble(Influence::distance).reversed())
            .limit(MOST_INFLUENCES)
            .toList();
  }

  /// What the figures say, one sentence each.
  ///
  /// @param coefficients of the same fit
  public List<String> reading(List<Coefficient> coefficients) {
    List<String> sentences = new ArrayList<>();
    durbinWatson.ifPresent(
        value ->
            sentences.add(
                value < FOLLOWING
                    ? "Residuals follow each other: the usual standard errors are too small, go by"
                        + " HAC."
                    : "Residuals hardly follow each other."));
    breuschPagan.ifPresent(
        test ->
            sentences.add(
                test.p() < DOUBTFUL
                    ? "Errors differ in size with the drivers: go by HC3 or HAC."
                    : "Nothing says that errors differ in size with the drivers."));
    List<String> tangled =
        coefficients.stream()
            .filter(one -> one.vif().orElse(1) > TANGLED)
            .map(Coefficient::name)
            .toList();
    sentences.add(
        tangled.isEmpty()
            ? "The drivers can be told apart."
            : "Hardly told apart from other drivers (VIF above 10): %s."
                .formatted(String.join(", ", tangled)));
    List<String> heavy =
        IntStream.range(0, influences.size())
            .filter(i -> influences.get(i).distance() >= 1)
            .mapToObj(i -> String.valueOf(influences.get(i).observation()))
            .toList();
    sentences.add(
        heavy.isEmpty()
            ? "No single observation decides the fit."
            : "The fit hangs on observation %s (Cook's distance 1 or more)."
                .formatted(String.join(", ", heavy)));
    return sentences;
  }
}
