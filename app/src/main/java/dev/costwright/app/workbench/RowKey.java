package dev.costwright.app.workbench;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import java.util.TreeMap;

/// A 64-bit hash of a row's natural key: the request id of a call; time, dimensions and tags of a
/// bucket. Good enough to count rows for a preview; the ledger itself decides by full keys.
final class RowKey {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long hash = FNV_OFFSET;

  private RowKey() {}

  static long of(Grain grain, Fact fact) {
    RowKey key = new RowKey();
    if (grain == Grain.CALL && !fact.key().isEmpty()) {
      return key.add(fact.key()).hash;
    }
    key.add(fact.startMillis()).add(fact.endMillis());
    for (Dimension dimension : Dimension.values()) {
      fact.dimension(dimension).ifPresent(value -> key.add(dimension.ordinal()).add(value));
    }
    new TreeMap<>(fact.tags()).forEach((name, value) -> key.add(name).add(value));
    return key.hash;
  }

  static long of(FactBlock facts, int row) {
    RowKey key = new RowKey();
    if (facts.dataSet().grain() == Grain.CALL) {
      var id = facts.keys().flatMap(keys -> keys.get(row));
      if (id.isPresent()) {
        return key.add(id.get()).hash;
      }
    }
    key.add(facts.starts()[row]).add(facts.ends()[row]);
    for (Dimension dimension : Dimension.values()) {
      facts
          .dimension(dimension)
          .flatMap(column -> column.get(row))
          .ifPresent(value -> key.add(dimension.ordinal()).add(value));
    }
    for (String tag : facts.tags().stream().sorted().toList()) {
      facts.tag(tag).flatMap(column -> column.get(row)).ifPresent(value -> key.add(tag).add(value));
    }
    return key.hash;
  }

  private RowKey add(long number) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      mix((number >>> shift) & 0xff);
    }
    return this;
  }

  /// The length goes in first, so that `a` + `bc` differs from `ab` + `c`.
  private RowKey add(String text) {
    add((long) text.length());
    for (int at = 0; at < text.length(); at++) {
      mix(text.charAt(at));
    }
    return this;
  }

  private void mix(long value) {
    hash = (hash ^ value) * FNV_PRIME;
  }
}
