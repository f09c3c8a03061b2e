package dev.costwright.forecasting.replay;

import java.util.Arrays;

/// Numbers hashes in the order in which they come, from 1 on. Hashes are spread evenly already.
final class NodeIndex {
  private static final int FIRST = 1 << 10;

  private long[] keys = new long[FIRST];
  private int[] numbers = new int[FIRST];
  private int size;

  /// The hash's number; the next one where it is new.
  int of(long hash) {
    int slot = slot(hash);
    if (numbers[slot] == 0) {
      keys[slot] = hash;
      numbers[slot] = ++size;
      if (size > keys.length / 2) {
        grow();
      }
      return size;
    }
    return numbers[slot];
  }

  int size() {
    return size;
  }

  private int slot(long hash) {
    int mask = keys.length - 1;
    int slot = (int) (hash ^ (hash >>> Integer.SIZE)) & mask;
    while (numbers[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[oldKeys.length * 2];
    Arrays.setAll(keys, _ -> 0L);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
