package dev.costwright.forecasting.sarima;

import dev.costwright.forecasting.sarima.OutlierSearch.Place;
import dev.costwright.forecasting.sarima.SarimaForm.Constant;
import dev.costwright.forecasting.sarima.SarimaForm.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdplus.toolkit.base.api.data.DoubleSeq;
import jdplus.toolkit.base.core.arima.estimation.FastArimaForecasts;
import jdplus.toolkit.base.core.regarima.RegArimaEstimation;
import jdplus.toolkit.base.core.regarima.RegArimaModel;
import jdplus.toolkit.base.core.regsarima.RegSarimaComputer;
import jdplus.toolkit.base.core.sarima.SarimaModel;
import jdplus.toolkit.base.core.stats.likelihood.ConcentratedLikelihoodWithMissing;

/// A form with its parameters, found by exact maximum likelihood with JDemetra+ (National Bank
/// of Belgium and Eurostat), which nothing outside this package sees. Immutable.
///
/// With drivers it is a regression whose errors follow the form. Where asked for, outliers and
/// level shifts are searched first and their effects estimated with the rest.
public final class SarimaFit {
  /// Of the likelihood, relative: two digits more move a forecast by a small part of its own error
  /// and take twice as long.
  private static final double PRECISION = 1e-5;

  private final SarimaForm form;
  private final double[] values;
  private final double[] scaled;
  private final int drivers;
  private final List<double[]> effects;
  private final List<Place> places;
  private final RegArimaEstimation<SarimaModel> estimation;

  /// What is done about steps that nothing explains.
  public enum Disturbances {
    IGNORED,
    SEARCHED
  }

  private SarimaFit(
      SarimaForm form,
      double[] values,
      List<double[]> drivers,
      List<Place> places,
      RegArimaEstimation<SarimaModel> estimation) {
    this.form = form;
    this.values = values;
    this.scaled = form.scaled(values);
    this.drivers = drivers.size();
    this.effects = all(drivers, places, values.length);
    this.places = places;
    this.estimation = estimation;
  }

  /// Of values alone.
  public static Optional<SarimaFit> of(
      SarimaForm form, double[] values, Disturbances disturbances) {
    return of(form, values, List.of(), disturbances);
  }

  /// @param drivers each as long as the values, none a sum of others nor taken out by
  /// differencing
  /// @return empty where the likelihood has no greatest point, as of values that never change
  public static Optional<SarimaFit> of(
      SarimaForm asked, double[] values, List<double[]> drivers, Disturbances disturbances) {
    SarimaForm form = asked.on(values);
    if (isSteady(form, values) || values.length - form.lost() < 2 * form.parameters()) {
      return Optional.empty();
    }
    return Attempted.of(() -> estimated(form, values, drivers, disturbances))
        .filter(fit -> Double.isFinite(fit.aicc()));
  }

  private static Optional<SarimaFit> estimated(
      SarimaForm form, double[] values, List<double[]> drivers, Disturbances disturbances) {
    RegArimaModel<SarimaModel> plain = model(form, form.scaled(values), drivers);
    List<Place> places =
        disturbances == Disturbances.SEARCHED ? OutlierSearch.in(plain) : List.of();
    List<double[]> effects = all(drivers, places, values.length);
    return estimated(model(form, form.scaled(values), effects))
        .map(estimation -> new SarimaFit(form, values, drivers, places, estimation));
  }

  /// Nothing is left to explain after differencing.
  private static boolean isSteady(SarimaForm form, double[] values) {
    double[] rest = form.differenced(form.scaled(values));
    double first = rest.length > 0 ? rest[0] : 0;
    double size = Arrays.stream(form.scaled(values)).map(Math::abs).max().orElse(0);
    return Arrays.stream(rest).allMatch(value -> Math.abs(value - first) <= 1e-9 * size);
  }

  private static RegArimaModel<SarimaModel> model(
      SarimaForm form, double[] scaled, List<double[]> effects) {
    RegArimaModel.Builder<SarimaModel> builder = RegArimaModel.builder();
    builder.y(DoubleSeq.of(scaled));
    builder.arima(SarimaModel.builder(form.orders()).setDefault().build());
    builder.meanCorrection(form.constant() == Constant.ESTIMATED);
    effects.forEach(effect -> builder.addX(DoubleSeq.of(effect)));
    return builder.build();
  }

  /// A computer keeps a state while it works, so that each model has its own.
  private static Optional<RegArimaEstimation<SarimaModel>> estimated(
      RegArimaModel<SarimaModel> model) {
    return Optional.ofNullable(
        RegSarimaComputer.builder().precision(PRECISION).build().process(model, null));
  }

  private static List<double[]> all(List<double[]> drivers, List<Place> places, int steps) {
    return Stream.concat(drivers.stream(), places.stream().map(place -> place.effect(steps)))
        .toList();
  }

  public SarimaForm form() {
    return form;
  }

  /// −2 log likelihood + 2k + 2k(k + 1) / (n − k − 1) of the values as they were given, n being
  /// those that differencing leaves: forms of other differences cannot be compared.
  public double aicc() {
    int n = values.length - form.lost();
    int k = form.parameters() + effects.size();
    double twice = -2 * estimation.getConcentratedLikelihood().logLikelihood();
    double change = form.scale() == Scale.LOG ? 2 * logs() : 0;
    return n - k - 1 > 0
        ? twice + change + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1)
        : Double.POSITIVE_INFINITY;
  }

  /// What the change of scale adds to the likelihood.
  private double logs() {
    return Arrays.stream(scaled, form.lost(), scaled.length).sum();
  }

  /// Whether past values lose their weight: with a root near the unit circle the form lacks a
  /// difference (Hyndman and Khandakar, *J. Statistical Software* 27(3), 2008, section 3.2).
  public boolean isStationary() {
    SarimaModel arima = estimation.getModel().arima();
    return Attempted.of(
            () ->
                Optional.of(
                    Stream.of(arima.getRegularAR(), arima.getSeasonalAR())
                        .flatMap(polynomial -> Arrays.stream(polynomial.roots()))
                        .allMatch(root -> root.abs() > 1.01)))
        .orElse(false);
  }

  /// The values that are expected next; of logarithms the median.
  ///
  /// @return empty where they are not finite
  public Optional<double[]> ahead(int horizon) {
    return ahead(List.of(), horizon);
  }

  /// @param future of each driver on the steps ahead, in the order of the fit
  public Optional<double[]> ahead(List<double[]> future, int horizon) {
    if (future.size() != drivers) {
      throw new IllegalArgumentException(
          "Expected %d drivers on the steps ahead, found %d".formatted(drivers, future.size()));
    }
    return Attempted.of(() -> rest(horizon))
        .map(rest -> withEffects(rest, next(future, horizon)))
        .map(form::unscaled)
        .filter(told -> Arrays.stream(told).allMatch(Double::isFinite));
  }

  /// What is expected without drivers and outliers.
  private Optional<double[]> rest(int horizon) {
    FastArimaForecasts forecasts = new FastArimaForecasts();
    forecasts.prepare(estimation.getModel().arima(), constant());
    return Optional.ofNullable(forecasts.forecasts(DoubleSeq.of(without(0)), horizon))
        .map(DoubleSeq::toArray);
  }

  private double[] withEffects(double[] rest, List<double[]> next) {
    double[] ahead = rest.clone();
    for (int i = 0; i < next.size(); i++) {
      for (int h = 0; h < ahead.length; h++) {
        ahead[h] += coefficient(i) * next.get(i)[h];
      }
    }
    return ahead;
  }

  private List<double[]> next(List<double[]> future, int horizon) {
    List<double[]> next = new ArrayList<>(future);
    int steps = values.length;
    places.forEach(
        place ->
            next.add(Arrays.copyOfRange(place.effect(steps + horizon), steps, steps + horizon)));
    return next;
  }

  /// The values without some effects, on the scale of the form.
  ///
  /// @param from the first effect that is taken out
  private double[] without(int from) {
    double[] rest = scaled.clone();
    for (int i = from; i < effects.size(); i++) {
      for (int t = 0; t < rest.length; t++) {
        rest[t] -= coefficient(i) * effects.get(i)[t];
      }
    }
    return rest;
  }

  /// The values without what outliers did; a level shift moves all values before it to the
  /// level of today.
  public double[] withoutOutliers() {
    return form.unscaled(without(drivers));
  }

  /// What one unit of a driver does, on the scale of the form.
  public double effect(int driver) {
    return coefficient(driver);
  }

  /// In the order found.
  public List<Outlier> outliers() {
    double[] certainty = likelihood().tstats(form.parameters() - 1, true);
    return IntStream.range(0, places.size())
        .mapToObj(
            i ->
                new Outlier(
                    places.get(i).step(),
                    places.get(i).kind(),
                    coefficient(drivers + i),
                    Math.abs(certainty[constants() + drivers + i])))
        .toList();
  }

  private ConcentratedLikelihoodWithMissing likelihood() {
    return estimation.getConcentratedLikelihood();
  }

  private int constants() {
    return form.constant() == Constant.ESTIMATED ? 1 : 0;
  }

  private double constant() {
    return constants() == 0 ? 0 : likelihood().coefficient(0);
  }

  private double coefficient(int effect) {
    return likelihood().coefficient(constants() + effect);
  }
}
