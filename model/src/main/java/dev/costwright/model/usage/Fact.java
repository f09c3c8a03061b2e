package dev.costwright.model.usage;

import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.text.Secrets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One row of usage or of charges, exactly as the file said it. Immutable.
///
/// Absent is not zero: a measure that the file left out is absent here. Built with {@link
/// #builder()}; a builder may be used again after {@link Builder#build()}.
public final class Fact {
  /// Stands for "the file did not say" in columns of longs.
  public static final long ABSENT = Long.MIN_VALUE;

  private final long startMillis;
  private final long endMillis;
  private final String key;
  private final long line;
  private final @Nullable String[] dimensions;
  private final long[] measures;
  private final Map<String, String> tags;
  private final Optional<Prefix> prefix;

  private Fact(Builder builder) {
    startMillis = builder.startMillis;
    endMillis = builder.endMillis;
    key = builder.key;
    line = builder.line;
    dimensions = builder.dimensions.clone();
    measures = builder.measures.clone();
    tags = Map.copyOf(builder.tags);
    prefix = builder.prefix;
  }

  private Fact(Fact other, Optional<Prefix> prefix) {
    startMillis = other.startMillis;
    endMillis = other.endMillis;
    key = other.key;
    line = other.line;
    dimensions = other.dimensions.clone();
    measures = other.measures;
    tags = other.tags;
    this.prefix = prefix;
  }

  public static Builder builder() {
    return new Builder();
  }

  /// Start of the call or bucket, milliseconds since 1970 UTC.
  public long startMillis() {
    return startMillis;
  }

  /// First millisecond after the call or bucket.
  public long endMillis() {
    return endMillis;
  }

  public Instant start() {
    return Instant.ofEpochMilli(startMillis);
  }

  /// The request or message id of a call; empty for buckets, whose key the ledger makes from
  /// time and dimensions.
  public String key() {
    return key;
  }

  /// The line in the source file, counted from 1: the fact's evidence.
  public long line() {
    return line;
  }

  public Optional<String> dimension(Dimension dimension) {
    return Optional.ofNullable(dimensions[dimension.ordinal()]);
  }

  /// The measure, or {@link #ABSENT}.
  public long measure(Measure measure) {
    return measures[measure.ordinal()];
  }

  public OptionalLong find(Measure measure) {
    long value = measures[measure.ordinal()];
    return value == ABSENT ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /// The same fact with a dimension that its file does not say.
  public Fact with(Dimension dimension, String value) {
    Fact fact = new Fact(this, prefix);
    fact.dimensions[dimension.ordinal()] = Secrets.masked(value);
    return fact;
  }

  /// The same fact with what its prompt began with.
  public Fact with(Prefix head) {
    return new Fact(this, Optional.of(head));
  }

  /// What the call's prompt began with, in hashes; empty where the file does not hold the
  /// prompt.
  public Optional<Prefix> prefix() {
    return prefix;
  }

  /// User-defined tags, by name.
  public Map<String, String> tags() {
    return tags;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fact fact
        && startMillis == fact.startMillis
        && endMillis == fact.endMillis
        && line == fact.line
        && key.equals(fact.key)
        && Arrays.equals(dimensions, fact.dimensions)
        && Arrays.equals(measures, fact.measures)
        && tags.equals(fact.tags)
        && prefix.equals(fact.prefix);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Long.hashCode(startMillis) + key.hashCode()) + Arrays.hashCode(measures);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("line ").append(line).append(" ").append(start());
    for (Dimension dimension : Dimension.values()) {
      dimension(dimension)
          .ifPresent(value -> text.append(' ').append(dimension.id()).append('=').append(value));
    }
    new TreeMap<>(tags)
        .forEach((name, value) -> text.append(" tag:").append(name).append('=').append(value));
    for (Measure measure : Measure.values()) {
      find(measure)
          .ifPresent(value -> text.append(' ').append(measure.id()).append('=').append(value));
    }
    return text.toString();
  }

  /// Collects the cells of one row. Blank text and {@link #ABSENT} numbers leave a cell absent;
  /// API keys are {@linkplain Secrets masked}.
  public static final class Builder {
    private long startMillis;
    private long endMillis;
    private String key = "";
    private long line;
    private final @Nullable String[] dimensions = new @Nullable String[Dimension.values().length];
    private final long[] measures = new long[Measure.values().length];
    private final Map<String, String> tags = new TreeMap<>();
    private Optional<Prefix> prefix = Optional.empty();

    private Builder() {
      Arrays.fill(measures, ABSENT);
    }

    /// @throws IllegalArgumentException when the end lies before the start
    public Builder time(long startMillis, long endMillis) {
      if (endMillis < startMillis) {
        throw new IllegalArgumentException(
            "Expected an end after the start, found %d before %d"
                .formatted(endMillis, startMillis));
      }
      this.startMillis = startMillis;
      this.endMillis = endMillis;
      return this;
    }

    public Builder key(String key) {
      this.key = Secrets.masked(key);
      return this;
    }

    public Builder line(long line) {
      this.line = line;
      return this;
    }

    public Builder dimension(Dimension dimension, @Nullable String value) {
      dimensions[dimension.ordinal()] =
          value == null || value.isBlank() ? null : Secrets.masked(value);
      return this;
    }

    /// @throws IllegalArgumentException for negative counts; money may be negative (credits)
    public Builder measure(Measure measure, long value) {
      if (value < 0 && value != ABSENT && measure.kind() != Measure.Kind.MONEY) {
        throw new IllegalArgumentException(
            "Expected %s of at least 0, found %d".formatted(measure.id(), value));
      }
      measures[measure.ordinal()] = value;
      return this;
    }

    /// As {@link #measure}, of a count that may be negative: it takes back what other facts of
    /// the same day say, as the `(not in detail)` rows of our own exports do.
    public Builder difference(Measure measure, long value) {
      measures[measure.ordinal()] = value;
      return this;
    }

    /// What the call's prompt began with.
    public Builder prefix(Optional<Prefix> head) {
      prefix = head;
      return this;
    }

    public Builder tag(String name, String value) {
      if (!value.isBlank()) {
        tags.put(Secrets.masked(name), Secrets.masked(value));
      }
      return this;
    }

    public Fact build() {
      return new Fact(this);
    }
  }
}
