package dev.costwright.model.cube;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// One row that counts: a fact of the ledger, or what the money of a day says beyond its
/// detail. Immutable.
public interface CubeRow {
  /// Whether this is a `(not in detail)` row, which stands for money without detail. Its counts
  /// may be negative.
  boolean isRemainder();

  /// The layer that brought the row; for a remainder the layer whose money it brings.
  Layer layer();

  /// What the row describes; a remainder is a bucket.
  Grain grain();

  /// Of UTC; for a bucket of a day or more the day its issuer names.
  LocalDate day();

  /// To the second; empty for buckets of a day or more and for remainders.
  Optional<Instant> start();

  /// The start in seconds since 1970; of a whole day its first second, UTC.
  default long startSecond() {
    return start()
        .map(Instant::getEpochSecond)
        .orElseGet(() -> day().atStartOfDay(ZoneOffset.UTC).toEpochSecond());
  }

  /// The file's own value, or the one that rules gave; the session included. A remainder is
  /// `(not in detail)` in every dimension but seller, account and provider.
  Optional<String> dimension(Dimension dimension);

  /// A number that rows of one cube have in common when they have the same value in every
  /// dimension but the session; negative for a row without one.
  default int tuple() {
    return -1;
  }

  /// The measure, or {@link dev.costwright.model.usage.Fact#ABSENT}.
  long measure(Measure measure);

  /// In the reporting currency, converted where a dated rate says so; empty when the row has no
  /// price, or is in another currency without a rate.
  Optional<Money> cost();

  /// The cost as it is where it is in another currency. Without {@link #cost} no dated rate
  /// converts it, and it is in no total.
  default Optional<Money> foreignCost() {
    return Optional.empty();
  }

  /// What the call's prompt began with; empty where its file does not hold the prompt.
  default Optional<CubePrefix> prefix() {
    return Optional.empty();
  }

  /// The import that brought the row; 0 for a remainder.
  long importId();

  /// In that import's file, counted from 1; 0 for a remainder.
  long line();
}
