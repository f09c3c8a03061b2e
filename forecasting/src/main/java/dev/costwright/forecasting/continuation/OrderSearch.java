package dev.costwright.forecasting.continuation;

import dev.costwright.forecasting.sarima.CalendarSearch;
import dev.costwright.forecasting.sarima.Order;
import dev.costwright.forecasting.sarima.SarimaFit;
import dev.costwright.forecasting.sarima.SarimaFit.Disturbances;
import dev.costwright.forecasting.sarima.SarimaForm;
import dev.costwright.forecasting.sarima.SarimaForm.Constant;
import dev.costwright.forecasting.sarima.SarimaForm.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the form of a seasonal ARIMA model: of months by {@link CalendarSearch}, else step by
/// step from four forms to whichever neighbour has the least AICc (Hyndman and Khandakar, *J.
/// Statistical Software* 27(3), 2008), on the values without the outliers of the airline model.
///
/// Logarithms that are differenced have no constant: growth at one rate without an end is no
/// forecast. Differences are decided before ({@link UnitRoots}). At most three regular and one
/// seasonal term of each kind.
final class OrderSearch {
  private static final int MOST_REGULAR = 3;
  private static final int MOST_SEASONAL = 1;

  private final double[] values;
  private final int season;
  private final Scale scale;
  private final int regular;
  private final int seasonal;
  private final Map<SarimaForm, Double> tried = new HashMap<>();

  private OrderSearch(double[] values, int season, Scale scale) {
    this.values = values;
    this.season = season;
    this.scale = scale;
    double[] scaled = scale == Scale.LOG ? Decomposed.logs(values) : values;
    this.seasonal = UnitRoots.seasonal(scaled, season);
    this.regular =
        UnitRoots.regular(seasonal > 0 ? UnitRoots.differences(scaled, season) : scaled, seasonal);
  }

  /// The form of values without an absent one.
  static SarimaForm of(double[] values, int season) {
    Optional<SarimaForm> months =
        season == CalendarSearch.MONTHS ? CalendarSearch.months(values) : Optional.empty();
    return months.orElseGet(() -> bySteps(values, season));
  }

  private static SarimaForm bySteps(double[] values, int season) {
    Scale scale = scale(values, season);
    double[] clean =
        SarimaFit.of(SarimaForm.airline(season, scale), values, Disturbances.SEARCHED)
            .map(SarimaFit::withoutOutliers)
            .orElse(values);
    return new OrderSearch(clean, season, scale).best();
  }

  /// The scale on which the airline model has the smaller AICc.
  private static Scale scale(double[] values, int season) {
    SarimaForm airline = SarimaForm.airline(season, Scale.LEVEL);
    return aicc(airline.with(Scale.LOG), values) < aicc(airline, values) ? Scale.LOG : Scale.LEVEL;
  }

  private static double aicc(SarimaForm form, double[] values) {
    return SarimaFit.of(form, values, Disturbances.IGNORED)
        .map(SarimaFit::aicc)
        .orElse(Double.POSITIVE_INFINITY);
  }

  private SarimaForm best() {
    boolean mayDrift = regular + seasonal == 0 || (regular + seasonal == 1 && scale == Scale.LEVEL);
    SarimaForm best =
        List.of(form(2, 2, 1, 1), form(0, 0, 0, 0), form(1, 0, 1, 0), form(0, 1, 0, 1)).stream()
            .map(form -> mayDrift ? with(form, Constant.ESTIMATED) : form)
            .reduce(this::better)
            .orElseThrow();
    best = better(best, form(0, 0, 0, 0));
    SarimaForm last;
    do {
      last = best;
      best = step(last, mayDrift);
    } while (!best.equals(last));
    return best;
  }

  /// The first neighbour that is better, or the form itself.
  private SarimaForm step(SarimaForm from, boolean mayDrift) {
    Order r = from.regular();
    Order s = from.seasonal();
    for (int[] move : MOVES) {
      SarimaForm next =
          with(
              form(
                  r.autoregressive() + move[0],
                  r.movingAverage() + move[1],
                  s.autoregressive() + move[2],
                  s.movingAverage() + move[3]),
              from.constant());
      if (worth(next) < worth(from)) {
        return next;
      }
    }
    Constant other =
        from.constant() == Constant.NONE && mayDrift ? Constant.ESTIMATED : Constant.NONE;
    return better(from, with(from, other));
  }

  /// Changes of p, q, P and Q, one or two at a time.
  private static final List<int[]> MOVES =
      IntStream.range(0, 81)
          .mapToObj(i -> new int[] {i / 27 - 1, i / 9 % 3 - 1, i / 3 % 3 - 1, i % 3 - 1})
          .filter(OrderSearch::isMove)
          .toList();

  private static boolean isMove(int[] move) {
    int regularOnes = Math.abs(move[0]) + Math.abs(move[1]);
    int seasonalOnes = Math.abs(move[2]) + Math.abs(move[3]);
    return regularOnes + seasonalOnes == 1
        || (regularOnes == 0 && seasonalOnes == 2 && move[2] == move[3])
        || (seasonalOnes == 0 && regularOnes == 2 && move[0] == move[1]);
  }

  private SarimaForm better(SarimaForm one, SarimaForm other) {
    return worth(other) < worth(one) ? other : one;
  }

  private double worth(SarimaForm form) {
    return tried.computeIfAbsent(form, this::fitted);
  }

  private double fitted(SarimaForm form) {
    return SarimaFit.of(form, values, Disturbances.IGNORED)
        .filter(SarimaFit::isStationary)
        .map(SarimaFit::aicc)
        .orElse(Double.POSITIVE_INFINITY);
  }

  /// Orders beyond the bounds are taken as the bounds.
  private SarimaForm form(int p, int q, int seasonalP, int seasonalQ) {
    int most = season > 1 ? MOST_SEASONAL : 0;
    return new SarimaForm(
        new Order(Math.clamp(p, 0, MOST_REGULAR), regular, Math.clamp(q, 0, MOST_REGULAR)),
        new Order(Math.clamp(seasonalP, 0, most), seasonal, Math.clamp(seasonalQ, 0, most)),
        season,
        scale,
        Constant.NONE);
  }

  private static SarimaForm with(SarimaForm form, Constant constant) {
    return new SarimaForm(form.regular(), form.seasonal(), form.season(), form.scale(), constant);
  }
}
