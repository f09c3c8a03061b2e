package dev.costwright.forecasting.decline;

import dev.costwright.forecasting.regression.Coefficient;
import dev.costwright.forecasting.regression.Column;
import dev.costwright.forecasting.regression.LinearModel;
import dev.costwright.forecasting.regression.Regression;
import dev.costwright.model.pricing.ModelClass;
import dev.costwright.model.pricing.PriceBook;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The yearly rate at which the blended list price of a class of models falls.
///
/// Least squares of ln(price) on time in years of 365.25 days; with the slope b the price changes
/// by e^b − 1 a year. The log-linear trend is the usual one for prices that fall by a share of
/// themselves (Triplett, *Handbook on Hedonic Indexes and Quality Adjustments in Price Indexes*,
/// OECD, 2004, chapter 3). Its 95 % interval is that of the slope. It describes the offers of a
/// class that came to market, each counted once at the day its price began; it is no forecast of
/// one model's price.
///
/// @param modelClass whose prices
/// @param observations the prices that the rate rests on, in order of day
/// @param change per year: −0.3 is thirty percent less after a year; absent with fewer than three
/// prices or all of one day
/// @param lo95 lower end of the 95 % interval of `change`
/// @param hi95 its upper end
/// @param r2 share of the variation of ln(price) that time explains
public record PriceDecline(
    ModelClass modelClass,
    List<BlendedPrice> observations,
    OptionalDouble change,
    OptionalDouble lo95,
    OptionalDouble hi95,
    OptionalDouble r2) {
  private static final double DAYS_A_YEAR = 365.25;
  private static final int FEWEST = 3;

  public PriceDecline {
    observations = List.copyOf(observations);
  }

  /// One rate for each class, frontier first, from the prices that a book has known up to a day.
  ///
  /// @param until prices that began later are left out
  public static List<PriceDecline> of(PriceBook prices, LocalDate until) {
    List<BlendedPrice> all = BlendedPrice.of(prices, until);
    List<PriceDecline> declines = new ArrayList<>();
    for (ModelClass modelClass : ModelClass.values()) {
      declines.add(of(modelClass, all.stream().filter(p -> p.modelClass() == modelClass).toList()));
    }
    return declines;
  }

  static PriceDecline of(ModelClass modelClass, List<BlendedPrice> prices) {
    boolean isEnough =
        prices.size() >= FEWEST && prices.stream().map(BlendedPrice::day).distinct().count() > 1;
    return isEnough ? fitted(modelClass, prices) : unknown(modelClass, prices);
  }

  private static PriceDecline fitted(ModelClass modelClass, List<BlendedPrice> prices) {
    LocalDate first = prices.getFirst().day();
    Column years =
        Column.of(
            "years",
            prices.stream()
                .mapToDouble(price -> ChronoUnit.DAYS.between(first, price.day()) / DAYS_A_YEAR)
                .toArray());
    Column logs =
        Column.of(
            "ln price", prices.stream().mapToDouble(price -> Math.log(price.dollars())).toArray());
    Regression fit = Regression.fit(LinearModel.of(logs, List.of(years)));
    Coefficient slope = fit.coefficients().getLast();
    return new PriceDecline(
        modelClass,
        prices,
        OptionalDouble.of(Math.expm1(slope.estimate())),
        yearly(slope.lo95()),
        yearly(slope.hi95()),
        fit.r2());
  }

  private static PriceDecline unknown(ModelClass modelClass, List<BlendedPrice> prices) {
    OptionalDouble none = OptionalDouble.empty();
    return new PriceDecline(modelClass, prices, none, none, none, none);
  }

  /// The fitted price of a day, in dollars per million tokens; absent where `change` is. The line
  /// of least squares goes through the means of time and of ln(price).
  public OptionalDouble trend(LocalDate day) {
    if (change.isEmpty()) {
      return change;
    }
    double time = observations.stream().mapToDouble(p -> years(p.day())).average().orElseThrow();
    double log =
        observations.stream().mapToDouble(p -> Math.log(p.dollars())).average().orElseThrow();
    return OptionalDouble.of(
        Math.exp(log + Math.log1p(change.getAsDouble()) * (years(day) - time)));
  }

  private double years(LocalDate day) {
    return ChronoUnit.DAYS.between(observations.getFirst().day(), day) / DAYS_A_YEAR;
  }

  private static OptionalDouble yearly(OptionalDouble slope) {
    return slope.isEmpty() ? slope : OptionalDouble.of(Math.expm1(slope.getAsDouble()));
  }
}
