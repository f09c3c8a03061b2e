package dev.costwright.forecasting.sarima;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jdplus.toolkit.base.api.arima.SarimaOrders;

/// Which effects a seasonal ARIMA model has; how large they are is estimated ({@link
/// SarimaFit}).
///
/// @param season steps in a season; 1 without one
/// @param scale on which effects add up
/// @param constant whether the differences have a mean
public record SarimaForm(
    Order regular, Order seasonal, int season, Scale scale, Constant constant) {
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<regular>\\([0-9,]+\\))((?<seasonal>\\([0-9,]+\\))(?<season>[0-9]+))?"
              + "(?<log> of logarithms)?(?<constant>, with a constant)?");

  /// On which effects add up.
  public enum Scale {
    LEVEL,
    /// Logarithms; values that are not all above 0 stay as they are.
    LOG
  }

  /// Whether the differences have a mean: a trend where there is one difference.
  public enum Constant {
    NONE,
    ESTIMATED
  }

  public SarimaForm {
    if (season < 1 || (season == 1 && !seasonal.equals(new Order(0, 0, 0)))) {
      throw new IllegalArgumentException(
          "Expected a season for %s, found %d".formatted(seasonal, season));
    }
  }

  /// The "airline" model (0,1,1)(0,1,1), which fits most series well enough to begin with (Box
  /// and Jenkins, *Time Series Analysis*, 1976); (0,1,1) without a season.
  public static SarimaForm airline(int season, Scale scale) {
    Order once = new Order(0, 1, 1);
    return new SarimaForm(
        once, season > 1 ? once : new Order(0, 0, 0), season, scale, Constant.NONE);
  }

  /// The form that {@link #toString} tells.
  ///
  /// @throws IllegalArgumentException for any other text
  public static SarimaForm parse(String text) {
    Matcher parts = TOLD.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "Expected a form such as %s, found %s".formatted(airline(7, Scale.LOG), text));
    }
    boolean isSeasonal = parts.group("season") != null;
    return new SarimaForm(
        Order.parse(parts.group("regular")),
        isSeasonal ? Order.parse(parts.group("seasonal")) : new Order(0, 0, 0),
        isSeasonal ? Integer.parseInt(parts.group("season")) : 1,
        parts.group("log") == null ? Scale.LEVEL : Scale.LOG,
        parts.group("constant") == null ? Constant.NONE : Constant.ESTIMATED);
  }

  public SarimaForm with(Scale other) {
    return new SarimaForm(regular, seasonal, season, other, constant);
  }

  /// Steps that differencing takes off the start.
  public int lost() {
    return regular.differences() + season * seasonal.differences();
  }

  /// Whether the season differs from place to place in this form.
  public boolean isSeasonal() {
    return seasonal.differences() + seasonal.autoregressive() + seasonal.movingAverage() > 0;
  }

  /// Effects to estimate, the variance of the surprises included.
  int parameters() {
    return regular.autoregressive()
        + regular.movingAverage()
        + seasonal.autoregressive()
        + seasonal.movingAverage()
        + (constant == Constant.ESTIMATED ? 1 : 0)
        + 1;
  }

  /// The same, or its counterpart on levels where a value has no logarithm.
  SarimaForm on(double[] values) {
    return Arrays.stream(values).allMatch(value -> value > 0) ? this : with(Scale.LEVEL);
  }

  /// Values after the differences of this form, whose scale they keep.
  public double[] differenced(double[] values) {
    double[] rest = values;
    for (int i = 0; i < regular.differences(); i++) {
      rest = differences(rest, 1);
    }
    for (int i = 0; i < seasonal.differences(); i++) {
      rest = differences(rest, season);
    }
    return rest;
  }

  private static double[] differences(double[] values, int lag) {
    return IntStream.range(lag, Math.max(lag, values.length))
        .mapToDouble(t -> values[t] - values[t - lag])
        .toArray();
  }

  double[] scaled(double[] values) {
    return scale == Scale.LOG ? Arrays.stream(values).map(StrictMath::log).toArray() : values;
  }

  double[] unscaled(double[] ahead) {
    return scale == Scale.LOG ? Arrays.stream(ahead).map(StrictMath::exp).toArray() : ahead;
  }

  SarimaOrders orders() {
    SarimaOrders orders = new SarimaOrders(season);
    orders.setP(regular.autoregressive());
    orders.setD(regular.differences());
    orders.setQ(regular.movingAverage());
    orders.setBp(seasonal.autoregressive());
    orders.setBd(seasonal.differences());
    orders.setBq(seasonal.movingAverage());
    return orders;
  }

  /// Such as `(0,1,1)(0,1,1)7 of logarithms, with a constant`.
  @Override
  public String toString() {
    String effects = season > 1 ? regular + seasonal.toString() + season : regular.toString();
    String of = scale == Scale.LOG ? " of logarithms" : "";
    return effects + of + (constant == Constant.ESTIMATED ? ", with a constant" : "");
  }
}
