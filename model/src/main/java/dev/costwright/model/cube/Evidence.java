package dev.costwright.model.cube;

import dev.costwright.model.fx.Conversion;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One fact behind a figure: where it was read, what it says and how its cost came about.
///
/// @param importId the import it came with
/// @param line in that import's file, counted from 1
/// @param day of UTC; for a bucket of a day or more, the day its issuer names
/// @param start to the second; empty for buckets of a day or more
/// @param dimensions the file's own values and those that rules gave
/// @param measures what the file counts, and what it says the row costs
/// @param cost in the currency of the bill or the price; empty when there is no price
/// @param conversion of a cost in another currency that counts; empty where there was none to do,
/// and where no dated rate says what the cost is worth
/// @param trueUp what a true-up makes the row cost in its query, and why; empty where its detail is
/// told as it was counted
/// @param explanation rates and parts of a cost that our price book gave; empty for bills
public record Evidence(
    long importId,
    long line,
    Layer layer,
    LocalDate day,
    Optional<Instant> start,
    Map<Dimension, String> dimensions,
    Map<Measure, Long> measures,
    Optional<Money> cost,
    Optional<Conversion> conversion,
    Optional<Scaled> trueUp,
    Optional<PricedUsage> explanation) {
  /// A row's cost after a true-up.
  ///
  /// @param cost in the reporting currency
  /// @param key whose money and detail were brought together
  public record Scaled(Money cost, TrueUpKey key) {}
}
