package dev.costwright.model.money;

/// A sum of charges, and whether each of them may have been rounded to whole cents. Immutable.
///
/// Some exports round every row to cents; the exact report of the same days then differs from
/// them by up to half a cent a row. Such sums agree, and the exact one is right.
///
/// @param picos of one currency
/// @param rows how many charges were added
/// @param isRounded whether every one of them is a whole number of cents
public record ChargeSum(Int128 picos, long rows, boolean isRounded) {
  public static final ChargeSum NONE = new ChargeSum(Int128.ZERO, 0, true);

  private static final long PICOS_PER_CENT = 10_000_000_000L;

  public ChargeSum plus(long charge) {
    return new ChargeSum(picos.plus(charge), rows + 1, isRounded && charge % PICOS_PER_CENT == 0);
  }

  /// Whether both can be sums of the same charges: equal, or one exact and the other no further
  /// off than rounding each of its rows to cents explains.
  public boolean agreesWith(ChargeSum other) {
    if (isRounded == other.isRounded) {
      return picos.equals(other.picos);
    }
    long roundedRows = isRounded ? rows : other.rows;
    Int128 gap = picos.minus(other.picos);
    Int128 most = Int128.of(Math.multiplyExact(roundedRows, PICOS_PER_CENT / 2));
    return (gap.signum() < 0 ? gap.negate() : gap).compareTo(most) <= 0;
  }
}
