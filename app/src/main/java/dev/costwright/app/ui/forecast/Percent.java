package dev.costwright.app.ui.forecast;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/// How statistics are written; a figure that is not known is a dash.
final class Percent {
  private Percent() {}

  /// `78 %`.
  static String share(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.US, "%.0f %%", 100 * share.getAsDouble())
        : Amounts.DASH;
  }

  /// `12.3 %`.
  static String percent(OptionalDouble percent) {
    return percent.isPresent()
        ? String.format(Locale.US, "%.1f %%", percent.getAsDouble())
        : Amounts.DASH;
  }

  /// `0.86`.
  static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? String.format(Locale.US, "%.2f", ratio.getAsDouble()) : Amounts.DASH;
  }

  static CellValue cell(OptionalDouble value, String shown) {
    return value.isPresent()
        ? new CellValue.Decimal(
            new BigDecimal(value.getAsDouble()).round(MathContext.DECIMAL32), shown)
        : CellValue.absent();
  }

  /// A signed amount, `+$1.20` or `−$0.0412`.
  static String effect(double dollars, String symbol) {
    return (dollars < 0 ? Amounts.MINUS : "+") + symbol + digits(dollars);
  }

  /// Its size alone, `± 1.20`.
  static String size(double dollars) {
    return "± " + digits(dollars);
  }

  private static String digits(double dollars) {
    double size = Math.abs(dollars);
    return String.format(Locale.US, size < 0.1 ? "%.4f" : "%,.2f", size);
  }
}
