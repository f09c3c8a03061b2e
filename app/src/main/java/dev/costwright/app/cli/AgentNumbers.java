package dev.costwright.app.cli;

import dev.costwright.model.agents.Interval;
import dev.costwright.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How `agents` writes figures of statistics: the same on every machine, `-` for what is absent.
final class AgentNumbers {
  private AgentNumbers() {}

  static String share(Money part, Money whole) {
    if (whole.signum() == 0) {
      return "-";
    }
    BigDecimal ratio = part.toDecimal().movePointRight(2);
    return ratio.divide(whole.toDecimal(), 1, RoundingMode.HALF_UP) + " %";
  }

  static String interval(Interval interval, int decimals) {
    return number(interval.low(), decimals) + " to " + number(interval.high(), decimals);
  }

  static String signed(double value) {
    return (value > 0 ? "+" : "") + number(value, 1);
  }

  static String probability(double p) {
    return p < 1e-15 ? "< 1e-15" : String.format(Locale.ROOT, "%.2g", p);
  }

  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
