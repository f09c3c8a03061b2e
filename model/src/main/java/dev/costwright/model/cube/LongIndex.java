package dev.costwright.model.cube;

import java.util.Arrays;

/// Numbers distinct longs from 0 in order of first appearance. Open addressing, at most half
/// full: the hash side of every grouping. Not thread-safe.
final class LongIndex {
  private static final int EMPTY = -1;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[16];
  private int[] slots = emptySlots(32);
  private int size;

  int size() {
    return size;
  }

  long key(int id) {
    return keys[id];
  }

  /// The key's number, a new one when it was never seen.
  int idOf(long key) {
    int slot = slotOf(key);
    if (slots[slot] != EMPTY) {
      return slots[slot];
    }
    if (size == keys.length) {
      grow();
      slot = slotOf(key);
    }
    keys[size] = key;
    slots[slot] = size;
    return size++;
  }

  /// The key's number, or -1 when it was never seen.
  int find(long key) {
    return slots[slotOf(key)];
  }

  private int slotOf(long key) {
    int mask = slots.length - 1;
    int slot = (int) ((key * GOLDEN) >>> 32) & mask;
    while (slots[slot] != EMPTY && keys[slots[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    slots = emptySlots(size * 4);
    for (int id = 0; id < size; id++) {
      slots[slotOf(keys[id])] = id;
    }
  }

  private static int[] emptySlots(int length) {
    int[] empty = new int[length];
    Arrays.fill(empty, EMPTY);
    return empty;
  }
}
