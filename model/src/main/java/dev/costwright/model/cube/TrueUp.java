package dev.costwright.model.cube;

import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How detail meets money on days where they come from different layers: the analyst's choice.
///
/// Only money is ever scaled: a token or a call that nobody saw is counted for nobody.
///
/// @param lowest the least factor (money ÷ detail) by which detail is scaled, above 0, at most 1
/// @param highest the greatest, from 1 to 100; a factor beyond the two says that detail and money
/// tell of different things, and is not applied
public record TrueUp(Manner manner, BigDecimal lowest, BigDecimal highest) {
  /// What becomes of the difference.
  public enum Manner {
    /// It stays whole, as a row `(not in detail)`.
    REMAINDER,
    /// Detail is multiplied so that it makes up the money; only what cannot be scaled stays.
    SCALED;

    /// The word on the command line and in JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TWICE = new BigDecimal("2");
  private static final BigDecimal MOST = new BigDecimal("100");
  private static final int DECIMALS = 6;

  /// Detail as it was counted: the choice of a ledger without one.
  public static final TrueUp REMAINDER = new TrueUp(Manner.REMAINDER, HALF, TWICE);

  /// Detail scaled by factors from one half to two.
  public static final TrueUp SCALED = new TrueUp(Manner.SCALED, HALF, TWICE);

  /// Detail that is not scaled has no bounds: equal choices are equal.
  ///
  /// @throws UsageException for bounds that are none
  public TrueUp {
    lowest = manner == Manner.REMAINDER ? HALF : checked(lowest);
    highest = manner == Manner.REMAINDER ? TWICE : checked(highest);
    if (lowest.compareTo(BigDecimal.ONE) > 0 || highest.compareTo(BigDecimal.ONE) < 0) {
      throw wrong(lowest.toPlainString() + ".." + highest.toPlainString());
    }
  }

  private static BigDecimal checked(BigDecimal bound) {
    BigDecimal plain = bound.stripTrailingZeros();
    if (plain.signum() <= 0 || plain.compareTo(MOST) > 0 || plain.scale() > DECIMALS) {
      throw wrong(bound.toPlainString());
    }
    return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
  }

  /// Detail scaled by factors between two bounds, both included.
  ///
  /// @throws UsageException for bounds that are none
  public static TrueUp scaled(BigDecimal lowest, BigDecimal highest) {
    return new TrueUp(Manner.SCALED, lowest, highest);
  }

  /// Reads what {@link #text()} writes; `scaled` alone is {@link #SCALED}.
  ///
  /// @throws UsageException when it is neither `remainder` nor `scaled` with bounds
  public static TrueUp parse(String text) {
    String[] words = text.trim().toLowerCase(Locale.ROOT).split("[\\s:]+");
    if (words.length == 1 && words[0].equals(Manner.REMAINDER.id())) {
      return REMAINDER;
    }
    if (words.length > 2 || !words[0].equals(Manner.SCALED.id())) {
      throw new UsageException(
          "Expected remainder or scaled as the true-up, found \"%s\". Factors may follow, as in scaled:0.5..2."
              .formatted(text));
    }
    return words.length == 1 ? SCALED : bounded(words[1]);
  }

  private static TrueUp bounded(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw wrong(text);
    }
    try {
      return scaled(
          new BigDecimal(text.substring(0, dots)), new BigDecimal(text.substring(dots + 2)));
    } catch (NumberFormatException notNumbers) {
      throw wrong(text);
    }
  }

  private static UsageException wrong(String found) {
    return new UsageException(
        "Expected the least and the greatest factor of a true-up, above 0 up to 1 and from 1 to 100, with at most 6 decimals, such as 0.5..2; found %s."
            .formatted(found));
  }

  /// Whether money of detail is scaled at all.
  public boolean isScaled() {
    return manner == Manner.SCALED;
  }

  /// `remainder`, or such as `scaled:0.5..2`.
  public String text() {
    return isScaled()
        ? "%s:%s..%s".formatted(manner.id(), lowest.toPlainString(), highest.toPlainString())
        : manner.id();
  }
}
