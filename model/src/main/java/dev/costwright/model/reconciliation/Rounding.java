package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import java.math.BigInteger;

/// How far rounded amounts may lie from exact ones, in picos.
///
/// An invoice line is rounded once: half a cent. Where an invoice adds up a cost report whose rows
/// are rounded to cents, the errors of n rows are taken as independent and uniform over a cent:
/// their sum has the variance n/12 cents², and four standard deviations, √(4n/3) cents, are
/// allowed (Widrow and Kollár, Quantization Noise, 2008, chapter 5).
final class Rounding {
  /// Half a cent.
  static final Int128 OF_A_LINE = Int128.of(5_000_000_000L);

  private static final BigInteger CENT = BigInteger.valueOf(10_000_000_000L);

  private Rounding() {}

  /// @param rows rounded rows that an invoice line adds up, itself rounded once more
  static Int128 of(long rows) {
    BigInteger squared =
        CENT.pow(2).multiply(BigInteger.valueOf(4 * rows)).divide(BigInteger.valueOf(3));
    return Int128.of(squared.sqrt()).plus(OF_A_LINE);
  }

  static boolean isWithin(Int128 amount, Int128 tolerance) {
    Int128 size = amount.signum() < 0 ? amount.negate() : amount;
    return size.compareTo(tolerance) <= 0;
  }

  static boolean isWholeCents(Int128 amount) {
    return amount.toBigInteger().mod(CENT).signum() == 0;
  }
}
