package dev.costwright.model.usage;

import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.prefix.PrefixColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Facts of one data set, by column: what the ledger stores and the cube reads.
///
/// A column that no fact fills is absent. The arrays that the accessors return are the block's
/// own: read only.
public final class FactBlock {
  /// The most facts a block holds.
  public static final int MAX_FACTS = 32_768;

  /// The characters of different texts after which a block takes no more facts: long texts must
  /// not fill the memory.
  private static final int MAX_CHARACTERS = 16 << 20;

  /// A column of texts: for each fact an index into `values`, or -1 where the file said
  /// nothing.
  ///
  /// @param ids one per fact
  /// @param values in order of first appearance
  @SuppressWarnings("ArrayRecordComponent") // a column, never compared
  public record Coded(int[] ids, List<String> values) {
    public Optional<String> get(int row) {
      return ids[row] < 0 ? Optional.empty() : Optional.of(values.get(ids[row]));
    }
  }

  private final DataSet dataSet;
  private final int size;
  private final long[] starts;
  private final long[] ends;
  private final long[] lines;
  private final Optional<Coded> keys;
  private final Map<Dimension, Coded> dimensions;
  private final Map<String, Coded> tags;
  private final Map<Measure, long[]> measures;
  private final PrefixColumn prefixes;

  /// From columns, as the ledger reads them back. All arrays have `starts.length` cells.
  public FactBlock(
      DataSet dataSet,
      long[] starts,
      long[] ends,
      long[] lines,
      Optional<Coded> keys,
      Map<Dimension, Coded> dimensions,
      Map<String, Coded> tags,
      Map<Measure, long[]> measures,
      PrefixColumn prefixes) {
    this.dataSet = dataSet;
    this.size = starts.length;
    this.starts = starts;
    this.ends = ends;
    this.lines = lines;
    this.keys = keys;
    this.dimensions = Map.copyOf(dimensions);
    this.tags = Map.copyOf(tags);
    this.measures = new EnumMap<>(Measure.class);
    this.measures.putAll(measures);
    this.prefixes = prefixes;
  }

  public DataSet dataSet() {
    return dataSet;
  }

  public int size() {
    return size;
  }

  /// Milliseconds since 1970 UTC.
  public long[] starts() {
    return starts;
  }

  public long[] ends() {
    return ends;
  }

  /// Line in the source file, counted from 1.
  public long[] lines() {
    return lines;
  }

  /// Request or message ids; absent for buckets.
  public Optional<Coded> keys() {
    return keys;
  }

  public Set<Dimension> dimensions() {
    return dimensions.keySet();
  }

  public Optional<Coded> dimension(Dimension dimension) {
    return Optional.ofNullable(dimensions.get(dimension));
  }

  public Set<String> tags() {
    return tags.keySet();
  }

  public Optional<Coded> tag(String name) {
    return Optional.ofNullable(tags.get(name));
  }

  public Set<Measure> measures() {
    return Collections.unmodifiableSet(measures.keySet());
  }

  /// What the calls' prompts began with; empty where the file holds no prompts.
  public PrefixColumn prefixes() {
    return prefixes;
  }

  /// One value per fact, {@link Fact#ABSENT} where the file said nothing; empty when it never
  /// said anything.
  public Optional<long[]> measure(Measure measure) {
    return Optional.ofNullable(measures.get(measure));
  }

  /// The measure of one fact, or {@link Fact#ABSENT}.
  public long measure(Measure measure, int row) {
    long[] column = measures.get(measure);
    return column == null ? Fact.ABSENT : column[row];
  }

  /// Collects facts until {@link #isFull()}.
  public static final class Builder {
    private final DataSet dataSet;
    private int size;
    private int characters;
    private long[] starts = new long[1024];
    private long[] ends = new long[1024];
    private long[] lines = new long[1024];
    private final CodedBuilder keys = new CodedBuilder();
    private final Map<Dimension, CodedBuilder> dimensions = new EnumMap<>(Dimension.class);
    private final Map<String, CodedBuilder> tags = new TreeMap<>();
    private final Map<Measure, long[]> measures = new EnumMap<>(Measure.class);
    private final PrefixColumn.Builder prefixes = new PrefixColumn.Builder();

    public Builder(DataSet dataSet) {
      this.dataSet = dataSet;
    }

    public boolean isFull() {
      return size == MAX_FACTS || characters >= MAX_CHARACTERS || prefixes.isFull();
    }

    public int size() {
      return size;
    }

    /// @throws IllegalStateException when the block is full
    public void add(Fact fact) {
      if (isFull()) {
        throw new IllegalStateException("A block holds at most " + MAX_FACTS + " facts");
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        lines = Arrays.copyOf(lines, size * 2);
      }
      starts[size] = fact.startMillis();
      ends[size] = fact.endMillis();
      lines[size] = fact.line();
      if (!fact.key().isEmpty()) {
        characters += keys.put(size, fact.key());
      }
      for (Dimension dimension : DIMENSIONS) {
        fact.dimension(dimension)
            .ifPresent(
                value ->
                    characters +=
                        dimensions
                            .computeIfAbsent(dimension, d -> new CodedBuilder())
                            .put(size, value));
      }
      fact.tags()
          .forEach(
              (name, value) ->
                  characters +=
                      tags.computeIfAbsent(name, n -> new CodedBuilder()).put(size, value));
      for (Measure measure : MEASURES) {
        addMeasure(measure, fact.measure(measure));
      }
      Optional<Prefix> prefix = fact.prefix();
      if (prefix.isPresent()) {
        prefixes.put(size, prefix.get());
      }
      size++;
    }

    private void addMeasure(Measure measure, long value) {
      long[] column = measures.get(measure);
      if (column == null && value == Fact.ABSENT) {
        return;
      }
      if (column == null || size == column.length) {
        int known = column == null ? 0 : column.length;
        column = column == null ? new long[starts.length] : Arrays.copyOf(column, starts.length);
        Arrays.fill(column, known, column.length, Fact.ABSENT);
        measures.put(measure, column);
      }
      column[size] = value;
    }

    public FactBlock build() {
      Map<Dimension, Coded> builtDimensions = new EnumMap<>(Dimension.class);
      dimensions.forEach((dimension, column) -> builtDimensions.put(dimension, column.build(size)));
      Map<String, Coded> builtTags = new TreeMap<>();
      tags.forEach((name, column) -> builtTags.put(name, column.build(size)));
      Map<Measure, long[]> builtMeasures = new EnumMap<>(Measure.class);
      measures.forEach((measure, column) -> builtMeasures.put(measure, padded(column)));
      return new FactBlock(
          dataSet,
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size),
          Arrays.copyOf(lines, size),
          keys.isEmpty() ? Optional.empty() : Optional.of(keys.build(size)),
          builtDimensions,
          builtTags,
          builtMeasures,
          prefixes.build(size));
    }

    private long[] padded(long[] column) {
      long[] full = Arrays.copyOf(column, size);
      if (size > column.length) {
        Arrays.fill(full, column.length, size, Fact.ABSENT);
      }
      return full;
    }

    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final Measure[] MEASURES = Measure.values();
  }

  private static final class CodedBuilder {
    private int[] ids = new int[0];
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    boolean isEmpty() {
      return values.isEmpty();
    }

    /// @return the characters that the column takes more
    int put(int row, String value) {
      if (row >= ids.length) {
        ids = grown(Math.max(1024, Integer.highestOneBit(row) << 1));
      }
      Integer known = index.get(value);
      if (known != null) {
        ids[row] = known;
        return 0;
      }
      ids[row] = values.size();
      index.put(value, values.size());
      values.add(value);
      return value.length();
    }

    Coded build(int size) {
      return new Coded(
          size <= ids.length ? Arrays.copyOf(ids, size) : grown(size), List.copyOf(values));
    }

    private int[] grown(int length) {
      int[] longer = Arrays.copyOf(ids, length);
      Arrays.fill(longer, ids.length, length, -1);
      return longer;
    }
  }
}
