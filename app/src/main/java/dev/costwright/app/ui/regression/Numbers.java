package dev.costwright.app.ui.regression;

import dev.costwright.app.uikit.Amounts;
import dev.costwright.app.uikit.CellValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/// Statistics as they are written: so many digits that tell, no exponent where it can be helped.
final class Numbers {
  private static final double SMALL = 0.001;

  private Numbers() {}

  /// Four digits that tell: `0.01234`, `1,234`.
  static String digits(OptionalDouble value) {
    return value.isPresent() ? digits(value.getAsDouble()) : Amounts.DASH;
  }

  static String digits(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-6 || size >= 1e12)) {
      return String.format(Locale.US, "%.2e", value).replace("-", Amounts.MINUS);
    }
    int whole = size < 1 ? 0 : (int) Math.floor(Math.log10(size));
    int lead = size == 0 || size >= 1 ? 0 : (int) -Math.floor(Math.log10(size)) - 1;
    int decimals = Math.clamp(3 - whole + lead, 0, 9);
    return (value < 0 ? Amounts.MINUS : "")
        + String.format(Locale.US, "%,." + decimals + "f", size);
  }

  static String ratio(OptionalDouble value) {
    return value.isPresent()
        ? String.format(Locale.US, "%.2f", value.getAsDouble()).replace("-", Amounts.MINUS)
        : Amounts.DASH;
  }

  /// A probability: `0.013`, `< 0.001`.
  static String p(OptionalDouble value) {
    return value.isEmpty()
        ? Amounts.DASH
        : value.getAsDouble() < SMALL
            ? "< 0.001"
            : String.format(Locale.US, "%.3f", value.getAsDouble());
  }

  static CellValue cell(OptionalDouble value, String shown) {
    return value.isPresent() && Double.isFinite(value.getAsDouble())
        ? new CellValue.Decimal(
            new BigDecimal(value.getAsDouble()).round(MathContext.DECIMAL64), shown)
        : CellValue.absent();
  }
}
