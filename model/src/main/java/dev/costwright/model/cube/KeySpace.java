package dev.costwright.model.cube;

import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The keys of a pivot. Filters and dimensions are looked at once per tuple; a row then needs
/// only its tuple's group, and its session where sessions are asked for.
final class KeySpace {
  static final int OUTSIDE = -1;

  /// Codes up to this number are looked up in an array, beyond it in a hash.
  private static final long DENSE = 1 << 20;

  private final Tuples tuples;
  private final List<Dimension> by;
  private final int[] groups;
  private final boolean bySession;
  private final boolean[] keptSessions;
  private long distinct = 1;
  private final List<Integer> firstTuples = new ArrayList<>();

  KeySpace(PivotQuery query, Tuples tuples) {
    this.tuples = tuples;
    by = query.by();
    by.forEach(KeySpace::check);
    query.where().keySet().forEach(KeySpace::check);
    bySession = by.contains(Dimension.SESSION);
    keptSessions =
        query.where().containsKey(Dimension.SESSION)
            ? kept(Dimension.SESSION, query.where().get(Dimension.SESSION))
            : new boolean[0];
    groups = new int[tuples.size()];
    query.where().forEach(this::leaveOut);
    group();
  }

  private static void check(Dimension dimension) {
    Cube.checkHeld(dimension);
  }

  private void leaveOut(Dimension dimension, Set<String> values) {
    if (dimension != Dimension.SESSION) {
      boolean[] kept = kept(dimension, values);
      for (int tuple = 0; tuple < groups.length; tuple++) {
        if (!kept[tuples.id(dimension, tuple)]) {
          groups[tuple] = OUTSIDE;
        }
      }
    }
  }

  private boolean[] kept(Dimension dimension, Set<String> values) {
    Dictionary dictionary = tuples.dictionary(dimension);
    boolean[] kept = new boolean[dictionary.size()];
    for (int id = 0; id < kept.length; id++) {
      kept[id] = values.contains(dictionary.name(id));
    }
    return kept;
  }

  private void group() {
    for (Dimension dimension : by) {
      if (dimension != Dimension.SESSION) {
        refine(dimension);
      }
    }
    int next = 0;
    for (int tuple = 0; tuple < groups.length; tuple++) {
      if (groups[tuple] >= next) {
        firstTuples.add(tuple);
        next++;
      }
    }
  }

  private void refine(Dimension dimension) {
    long values = tuples.dictionary(dimension).size();
    long codes = distinct * values;
    if (codes <= DENSE) {
      refineDense(dimension, (int) values, new int[(int) codes]);
    } else {
      refineHashed(dimension, values);
    }
  }

  private void refineDense(Dimension dimension, int values, int[] numbers) {
    int next = 0;
    for (int tuple = 0; tuple < groups.length; tuple++) {
      if (groups[tuple] != OUTSIDE) {
        int code = groups[tuple] * values + tuples.id(dimension, tuple);
        if (numbers[code] == 0) {
          numbers[code] = ++next;
        }
        groups[tuple] = numbers[code] - 1;
      }
    }
    distinct = next;
  }

  private void refineHashed(Dimension dimension, long values) {
    LongIndex index = new LongIndex();
    for (int tuple = 0; tuple < groups.length; tuple++) {
      if (groups[tuple] != OUTSIDE) {
        groups[tuple] = index.idOf(groups[tuple] * values + tuples.id(dimension, tuple));
      }
    }
    distinct = index.size();
  }

  boolean needsSessions() {
    return bySession || keptSessions.length > 0;
  }

  /// How many different keys without sessions there are.
  int groups() {
    return firstTuples.size();
  }

  /// How many sessions a key tells apart.
  int sessions() {
    return bySession ? tuples.dictionary(Dimension.SESSION).size() : 1;
  }

  /// The tuple's group, or -1 when it is filtered out.
  int group(int tuple) {
    return groups[tuple];
  }

  /// The session's place among {@link #sessions()}, or -1 when it is filtered out.
  int session(int session) {
    if (keptSessions.length > 0 && !keptSessions[session]) {
      return OUTSIDE;
    }
    return bySession ? session : 0;
  }

  List<String> key(int group, int session) {
    int tuple = firstTuples.get(group);
    List<String> key = new ArrayList<>(by.size());
    for (Dimension dimension : by) {
      int id = dimension == Dimension.SESSION ? session : tuples.id(dimension, tuple);
      key.add(tuples.dictionary(dimension).name(id));
    }
    return List.copyOf(key);
  }
}
