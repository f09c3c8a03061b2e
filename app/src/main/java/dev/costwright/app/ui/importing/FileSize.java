package dev.costwright.app.ui.importing;

import dev.costwright.app.uikit.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How sizes are written: `240 kB`, `18.4 MB`, three digits that matter.
public final class FileSize {
  private static final long STEP = 1_000;
  private static final String[] UNITS = {"b", "kb", "mb", "gb"};

  private FileSize() {}

  public static String text(long bytes) {
    int unit = 0;
    long whole = 1;
    while (unit < UNITS.length - 1 && bytes >= whole * STEP) {
      whole *= STEP;
      unit++;
    }
    BigDecimal size =
        BigDecimal.valueOf(bytes)
            .divide(BigDecimal.valueOf(whole), new MathContext(3, RoundingMode.HALF_UP))
            .stripTrailingZeros();
    return Messages.text(
        "importing.size." + UNITS[unit],
        (size.scale() < 0 ? size.setScale(0) : size).toPlainString());
  }
}
