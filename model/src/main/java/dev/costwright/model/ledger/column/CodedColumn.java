package dev.costwright.model.ledger.column;

import dev.costwright.model.usage.FactBlock.Coded;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Texts with few values as ids of the ledger's dictionary, others with a dictionary of their
/// own.
final class CodedColumn {
  private static final byte SHARED = 0;
  private static final byte LOCAL = 1;

  private CodedColumn() {}

  /// With ids of the ledger's dictionary `kind`.
  static byte[] encodeShared(Coded column, String kind, Dictionaries dictionaries) {
    int[] ids = dictionaries.idsOf(kind, column.values());
    long[] shared = Arrays.stream(column.ids()).mapToLong(id -> id < 0 ? -1 : ids[id]).toArray();
    byte[] packed = LongColumn.encode(shared);
    return ByteBuffer.allocate(1 + packed.length).put(SHARED).put(packed).array();
  }

  /// With its values beside its ids.
  static byte[] encodeLocal(Coded column) {
    byte[] texts = TextColumn.encode(column.values());
    byte[] packed = LongColumn.encode(Arrays.stream(column.ids()).asLongStream().toArray());
    return ByteBuffer.allocate(1 + texts.length + packed.length)
        .put(LOCAL)
        .put(texts)
        .put(packed)
        .array();
  }

  static boolean isLocal(byte[] bytes) {
    return bytes[0] == LOCAL;
  }

  static Coded decode(byte[] bytes, String kind, Dictionaries dictionaries) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.get() == SHARED) {
      return shared(ids(in), kind, dictionaries);
    }
    List<String> texts = TextColumn.decode(in);
    return new Coded(ids(in), List.copyOf(texts));
  }

  private static int[] ids(ByteBuffer in) {
    byte[] packed = new byte[in.remaining()];
    in.get(packed);
    return Arrays.stream(LongColumn.decode(packed)).mapToInt(Math::toIntExact).toArray();
  }

  /// Counts the values of this block anew, in order of first appearance.
  private static Coded shared(int[] ids, String kind, Dictionaries dictionaries) {
    int largest = Arrays.stream(ids).max().orElse(-1);
    int[] local = new int[largest + 1];
    Arrays.fill(local, -1);
    List<String> values = new ArrayList<>();
    for (int at = 0; at < ids.length; at++) {
      int id = ids[at];
      if (id >= 0 && local[id] < 0) {
        local[id] = values.size();
        values.add(dictionaries.textOf(kind, id));
      }
      ids[at] = id < 0 ? -1 : local[id];
    }
    return new Coded(ids, List.copyOf(values));
  }
}
