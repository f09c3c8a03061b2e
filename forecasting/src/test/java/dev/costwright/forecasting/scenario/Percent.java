package dev.costwright.forecasting.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The saving of a result in percent of its baseline, two decimals.
final class Percent {
  private Percent() {}

  static String of(ScenarioResult result) {
    return result
        .saving()
        .toDecimal()
        .multiply(BigDecimal.valueOf(100))
        .divide(result.baseline().toDecimal(), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
