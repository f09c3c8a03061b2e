package dev.costwright.model.ledger.column;

import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.FactBlock.Coded;
import dev.costwright.model.usage.Measure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Turns a block into named columns of bytes and back, cell by cell the same.
///
/// Columns are named `start`, `length`, `line`, `key`, `dim:model`, `tag:team`,
/// `measure:requests`, `prefix:leaf`. A column that the block lacks is not written.
public final class BlockCodec {
  private static final String START = "start";
  private static final String LENGTH = "length";
  private static final String LINE = "line";
  private static final String KEY = "key";
  private static final String DIMENSION = "dim:";
  private static final String TAG = "tag:";
  private static final String MEASURE = "measure:";

  private final Dictionaries dictionaries;

  public BlockCodec(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  public SortedMap<String, byte[]> encode(FactBlock block) {
    return encode(block, this::encode);
  }

  /// As it was encoded once before, byte by byte: these columns keep their own words, all
  /// others share the ledger's.
  public SortedMap<String, byte[]> encode(FactBlock block, Set<String> local) {
    return encode(
        block,
        (name, column) ->
            local.contains(name)
                ? CodedColumn.encodeLocal(column)
                : CodedColumn.encodeShared(column, name, dictionaries));
  }

  /// Of a stored segment, the columns that keep their own words though they could share.
  public static Set<String> localColumns(Map<String, byte[]> columns) {
    return columns.entrySet().stream()
        .filter(column -> isShareable(column.getKey()) && CodedColumn.isLocal(column.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isShareable(String name) {
    return name.startsWith(TAG) || (name.startsWith(DIMENSION) && !dimension(name).isLocal());
  }

  private interface Coding {
    byte[] bytes(String name, Coded column);
  }

  private static SortedMap<String, byte[]> encode(FactBlock block, Coding coding) {
    SortedMap<String, byte[]> columns = new TreeMap<>();
    columns.put(START, LongColumn.encode(block.starts()));
    columns.put(LENGTH, LongColumn.encode(lengths(block)));
    columns.put(LINE, LongColumn.encode(block.lines()));
    block.keys().ifPresent(keys -> columns.put(KEY, CodedColumn.encodeLocal(keys)));
    for (Dimension dimension : block.dimensions()) {
      String name = DIMENSION + dimension.id();
      Coded column = block.dimension(dimension).orElseThrow();
      columns.put(
          name, dimension.isLocal() ? CodedColumn.encodeLocal(column) : coding.bytes(name, column));
    }
    for (String tag : block.tags()) {
      columns.put(TAG + tag, coding.bytes(TAG + tag, block.tag(tag).orElseThrow()));
    }
    for (Measure measure : block.measures()) {
      columns.put(MEASURE + measure.id(), longs(block.measure(measure).orElseThrow()));
    }
    PrefixColumns.encode(block.prefixes(), columns);
    return columns;
  }

  /// Columns of other names are left alone.
  public FactBlock decode(DataSet dataSet, Map<String, byte[]> columns) {
    long[] starts = longs(columns, START);
    long[] ends = longs(columns, LENGTH);
    for (int row = 0; row < ends.length; row++) {
      ends[row] += starts[row];
    }
    Map<Dimension, Coded> dimensions = new EnumMap<>(Dimension.class);
    Map<String, Coded> tags = new HashMap<>();
    Map<Measure, long[]> measures = new EnumMap<>(Measure.class);
    columns.forEach(
        (name, bytes) -> {
          if (name.startsWith(DIMENSION)) {
            dimensions.put(dimension(name), CodedColumn.decode(bytes, name, dictionaries));
          } else if (name.startsWith(TAG)) {
            tags.put(name.substring(TAG.length()), CodedColumn.decode(bytes, name, dictionaries));
          } else if (name.startsWith(MEASURE)) {
            measures.put(measure(name), LongColumn.decode(bytes));
          }
        });
    Optional<Coded> keys =
        Optional.ofNullable(columns.get(KEY))
            .map(bytes -> CodedColumn.decode(bytes, KEY, dictionaries));
    return new FactBlock(
        dataSet,
        starts,
        ends,
        longs(columns, LINE),
        keys,
        dimensions,
        tags,
        measures,
        PrefixColumns.decode(columns));
  }

  /// Longs as a column: for hashes and other columns beside a block's own.
  public static byte[] longs(long[] values) {
    return LongColumn.encode(values);
  }

  /// Reads what {@link #longs(long[])} wrote.
  public static long[] longs(byte[] column) {
    return LongColumn.decode(column);
  }

  private byte[] encode(String name, Coded column) {
    return dictionaries.accepts(name, column.values())
        ? CodedColumn.encodeShared(column, name, dictionaries)
        : CodedColumn.encodeLocal(column);
  }

  private static long[] lengths(FactBlock block) {
    long[] lengths = block.ends().clone();
    for (int row = 0; row < lengths.length; row++) {
      lengths[row] -= block.starts()[row];
    }
    return lengths;
  }

  private static long[] longs(Map<String, byte[]> columns, String name) {
    byte[] bytes = columns.get(name);
    if (bytes == null) {
      throw new DamagedLedgerException(
          "Expected a column %s in every segment, found none: the ledger's file is damaged. Restore a backup."
              .formatted(name));
    }
    return LongColumn.decode(bytes);
  }

  private static Dimension dimension(String name) {
    return Dimension.parse(name.substring(DIMENSION.length())).orElseThrow(() -> unknown(name));
  }

  private static Measure measure(String name) {
    return Measure.parse(name.substring(MEASURE.length())).orElseThrow(() -> unknown(name));
  }

  private static DamagedLedgerException unknown(String name) {
    return new DamagedLedgerException(
        "Expected a column that Costwright writes, found %s: the ledger's file is damaged. Restore a backup."
            .formatted(name));
  }
}
