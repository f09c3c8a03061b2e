package dev.costwright.model.cube;

import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The keys of a pivot. Filters and dimensions are looked at once per tuple; a row then needs
/// only its tuple's group, and its session where sessions are asked for.
final class KeySpace {
  static final int OUTSIDE = -1;

  private final Tuples tuples;
  private final List<Dimension> by;
  private final int[] groups;
  private final boolean bySession;
  private final boolean[] keptSessions;
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
    LongIndex index = new LongIndex();
    long values = tuples.dictionary(dimension).size();
    for (int tuple = 0; tuple < groups.length; tuple++) {
      if (groups[tuple] != OUTSIDE) {
        groups[tuple] = index.idOf(groups[tuple] * values + tuples.id(dimension, tuple));
      }
    }
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
    return by.stream()
        .map(
            dimension ->
                tuples
                    .dictionary(dimension)
                    .name(dimension == Dimension.SESSION ? session : tuples.id(dimension, tuple)))
        .toList();
  }
}
