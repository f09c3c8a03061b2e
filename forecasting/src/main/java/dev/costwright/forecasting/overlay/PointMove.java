package dev.costwright.forecasting.overlay;

import dev.costwright.forecasting.forecast.ForecastPoint;
import dev.costwright.forecasting.forecast.ForecastPoint.Band;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// One step of a forecast, and what overlays make of its days ahead.
record PointMove(ForecastPoint point, StepMove move) {
  OverlaidPoint overlaid() {
    double ahead = amount(point.mean().minus(spent()));
    Money mean = moved(point.mean());
    List<Money> exact =
        move.effects(ahead).stream()
            .map(effect -> Statistic.money(effect, mean.currency()))
            .toList();
    return with(mean, inCents(exact, mean.minus(point.mean())));
  }

  /// The cents that rounding each effect leaves over go to the largest.
  private static List<Money> inCents(List<Money> effects, Money total) {
    if (effects.isEmpty()) {
      return List.of();
    }
    Money sum = effects.stream().reduce(Money::plus).orElseThrow();
    int largest =
        IntStream.range(0, effects.size())
            .boxed()
            .max((one, other) -> size(effects.get(one)).compareTo(size(effects.get(other))))
            .orElseThrow();
    List<Money> adjusted = new ArrayList<>(effects);
    adjusted.set(largest, effects.get(largest).plus(total.minus(sum)));
    return Collections.unmodifiableList(adjusted);
  }

  private static Money size(Money amount) {
    return amount.signum() < 0 ? amount.negate() : amount;
  }

  /// The same as the sum of its parts.
  OverlaidPoint sum(List<OverlaidPoint> parts) {
    Money zero = Money.zero(point.mean().currency());
    Money mean = parts.stream().map(OverlaidPoint::mean).reduce(zero, Money::plus);
    int overlays = parts.getFirst().effects().size();
    return with(
        mean,
        IntStream.range(0, overlays)
            .mapToObj(
                i -> parts.stream().map(part -> part.effects().get(i)).reduce(zero, Money::plus))
            .toList());
  }

  private OverlaidPoint with(Money mean, List<Money> effects) {
    return new OverlaidPoint(
        point.period(),
        point.mean(),
        mean,
        point.eighty().map(this::moved),
        point.ninetyFive().map(this::moved),
        effects);
  }

  private Band moved(Band band) {
    return new Band(moved(band.low()), moved(band.high()));
  }

  /// What is spent stays.
  private Money moved(Money amount) {
    double ahead = amount(amount.minus(spent()));
    return spent().plus(Statistic.money(move.of(ahead), amount.currency()));
  }

  private Money spent() {
    return point.spent().orElseGet(() -> Money.zero(point.mean().currency()));
  }

  private static double amount(Money money) {
    return Statistic.of(money.picos());
  }
}
