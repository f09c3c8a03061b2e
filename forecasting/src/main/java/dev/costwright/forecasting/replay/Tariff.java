package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Measure;
import java.util.EnumMap;
import java.util.Map;

/// What tokens cost, in picos of one currency.
@FunctionalInterface
interface Tariff {
  /// @param promptTokens of one call, where they are known; 0 means the price of short prompts
  Map<Measure, Fraction> rates(long promptTokens);

  static Tariff of(RateCard card) {
    return prompt -> {
      Map<Measure, Fraction> rates = new EnumMap<>(Measure.class);
      card.rates(prompt).forEach((measure, row) -> rates.put(measure, Fraction.of(row.price())));
      return rates;
    };
  }

  /// The same prices times a ratio.
  default Tariff times(Fraction ratio) {
    return prompt -> {
      Map<Measure, Fraction> rates = new EnumMap<>(Measure.class);
      rates(prompt).forEach((measure, rate) -> rates.put(measure, rate.times(ratio)));
      return rates;
    };
  }
}
