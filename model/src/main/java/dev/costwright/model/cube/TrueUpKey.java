package dev.costwright.model.cube;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Layer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/// What a true-up brings together: one seller's account on the days that one bucket covers, mostly
/// a single day, and one model where the money names models.
///
/// @param from the first UTC day
/// @param to the last one with detail or money; after `from` where a bucket covers several days
/// @param layer whose money counts on these days
/// @param model empty where the money names none
/// @param money what that layer says usage cost, corrections included; taxes and credits are not
/// for usage
/// @param detail what the rows that explain it cost by themselves
/// @param outcome what came of it
public record TrueUpKey(
    String seller,
    String account,
    LocalDate from,
    LocalDate to,
    Layer layer,
    Optional<String> model,
    Money money,
    Money detail,
    Outcome outcome) {
  /// Decimals of a {@link #factor} that is shown.
  private static final int DECIMALS = 6;

  /// What came of a key.
  public enum Outcome {
    /// Each row of detail was multiplied by money ÷ detail.
    SCALED,
    /// The factor is beyond the bounds.
    OUT_OF_RANGE,
    /// The rows cost nothing, or less.
    NO_DETAIL_COST,
    /// The money names other models, or none of it is for usage.
    NO_MONEY,
    /// An amount is more than one row can hold.
    TOO_LARGE
  }

  /// Money ÷ detail, to six decimals, HALF_UP; the rows are multiplied by the exact fraction.
  /// Empty without detail to divide by.
  public Optional<BigDecimal> factor() {
    return detail.signum() == 0
        ? Optional.empty()
        : Optional.of(money.toDecimal().divide(detail.toDecimal(), DECIMALS, RoundingMode.HALF_UP));
  }

  /// Whether the rows cost otherwise than by themselves.
  public boolean isScaled() {
    return outcome == Outcome.SCALED;
  }
}
