package dev.costwright.forecasting.study;

import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Diagnostics;
import dev.costwright.forecasting.regression.Diagnostics.Test;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.forecasting.study.Effect.Judged;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.usage.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/// A measure of the ledger explained by drivers: one least squares fit with all that a
/// statistician asks of it, and what it says in plain words. Immutable.
///
/// @param regression in the scale of `transformation`
/// @param unit what the measure is counted in, such as `USD` or `tokens`
/// @param observations the steps that were fitted, in order of time
/// @param tests of the residuals; absent when the fit is perfect or nothing is left to judge by
/// @param ridge only where drivers can hardly be told apart
/// @param missing drivers without a value on any step, left out
/// @param leftOut steps left out because something has no value on them
public record Study(
    StudyQuery query,
    Regression regression,
    List<Coefficient> coefficients,
    Diagnostics diagnostics,
    Transformation transformation,
    String unit,
    List<Observation> observations,
    Optional<ResidualTests> tests,
    Optional<Ridge> ridge,
    List<String> missing,
    int leftOut) {
  private static final double FOLLOWING = 1.5;
  private static final double DOUBTFUL = 0.05;
  private static final double HIGH_CONDITION = 30;
  private static final double TANGLED = 10;

  /// Which standard errors the residuals allow to go by.
  public enum Errors {
    USUAL,
    HC3,
    HAC
  }

  /// @param observed the measure as it is
  /// @param fitted in the scale of the fit
  /// @param residual observed less fitted, in the scale of the fit
  /// @param standardised residual over the residual standard error
  public record Observation(
      LocalDate step, double observed, double fitted, double residual, double standardised) {}

  public Study {
    coefficients = List.copyOf(coefficients);
    observations = List.copyOf(observations);
    missing = List.copyOf(missing);
  }

  /// Explains a measure; empty when the ledger has no facts.
  ///
  /// @throws dev.costwright.model.problem.UsageException when too few steps have values, or a
  /// logarithm is asked of what is not above 0
  public static Optional<Study> of(Cube cube, List<Metric> metrics, StudyQuery query) {
    return StudyData.of(cube, metrics, query).map(data -> new StudyFit(query, data).study());
  }

  /// Whether drivers can hardly be told apart: a condition number from 30, or a VIF above 10.
  static boolean isTangled(Regression regression, List<Coefficient> coefficients) {
    return regression.condition() >= HIGH_CONDITION
        || coefficients.stream().anyMatch(one -> one.vif().orElse(1) > TANGLED);
  }

  /// HAC where residuals follow each other (Durbin-Watson below 1.5, or Ljung-Box below 5 %), HC3
  /// where errors differ in size (Breusch-Pagan below 5 %), else the usual ones.
  public Errors goBy() {
    boolean isFollowing =
        diagnostics.durbinWatson().orElse(2) < FOLLOWING
            || tests.filter(one -> one.ljungBox().p() < DOUBTFUL).isPresent();
    if (isFollowing) {
      return Errors.HAC;
    }
    return diagnostics.breuschPagan().filter(test -> test.p() < DOUBTFUL).isPresent()
        ? Errors.HC3
        : Errors.USUAL;
  }

  /// Intercept first, then the drivers that were kept.
  public List<Effect> effects() {
    Errors errors = goBy();
    return IntStream.range(0, coefficients.size()).mapToObj(j -> effect(j, errors)).toList();
  }

  private Effect effect(int j, Errors errors) {
    Coefficient usual = coefficients.get(j);
    boolean hasRobust = !diagnostics.robust().isEmpty();
    OptionalDouble hc3 = hasRobust ? of(diagnostics.robust().get(j).hc3()) : none();
    OptionalDouble hac = hasRobust ? of(diagnostics.robust().get(j).hac()) : none();
    OptionalDouble error =
        switch (errors) {
          case USUAL -> usual.stdError();
          case HC3 -> hc3;
          case HAC -> hac;
        };
    return new Effect(usual, hc3, hac, judged(usual.estimate(), error), shrunk(usual.name()));
  }

  private Judged judged(double estimate, OptionalDouble error) {
    if (error.isEmpty() || error.getAsDouble() <= 0 || regression.degreesOfFreedom() < 1) {
      return Judged.NOT;
    }
    TDistribution t = new TDistribution(null, regression.degreesOfFreedom());
    double ratio = estimate / error.getAsDouble();
    double half = t.inverseCumulativeProbability(0.975) * error.getAsDouble();
    return new Judged(
        error,
        of(ratio),
        of(2 * t.cumulativeProbability(-Math.abs(ratio))),
        of(estimate - half),
        of(estimate + half));
  }

  private OptionalDouble shrunk(String name) {
    return ridge.stream()
        .flatMap(found -> found.effects().stream())
        .filter(one -> one.name().equals(name))
        .mapToDouble(Ridge.Shrunk::estimate)
        .findFirst();
  }

  /// Whether the drivers together explain anything: F = (R² / k) / ((1 − R²) / degrees of freedom),
  /// and its probability did they not. Absent without drivers, errors or degrees of freedom.
  public Optional<Test> fTest() {
    int drivers = coefficients.size() - 1;
    int free = regression.degreesOfFreedom();
    double r2 = regression.r2().orElse(1);
    if (drivers < 1 || free < 1 || r2 >= 1) {
      return Optional.empty();
    }
    double f = r2 / drivers / ((1 - r2) / free);
    return Optional.of(new Test(f, 1 - new FDistribution(drivers, free).cumulativeProbability(f)));
  }

  /// AICc of the measure itself, so that scales can be compared; the lower, the better.
  public OptionalDouble aicc() {
    double[] values = observations.stream().mapToDouble(Observation::observed).toArray();
    return diagnostics.aicc().isPresent()
        ? of(diagnostics.aicc().getAsDouble() + transformation.comparable(values))
        : none();
  }

  /// The step of one of the {@link Diagnostics#influences}.
  public LocalDate step(Diagnostics.Influence influence) {
    return observations.get(influence.observation() - 1).step();
  }

  /// What it all says, one sentence each.
  public List<String> reading() {
    return new Reading(this).sentences();
  }

  static boolean isConstant(Coefficient coefficient) {
    return coefficient.name().equals(LinearModel.INTERCEPT);
  }

  private static OptionalDouble of(double value) {
    return OptionalDouble.of(value);
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }
}
