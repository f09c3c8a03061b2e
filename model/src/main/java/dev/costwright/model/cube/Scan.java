package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.usage.Layer;
import java.util.Arrays;
import java.util.List;

/// Walks the rows that a query selects, a batch at a time, small enough to stay in the
/// processor's cache. Not thread-safe.
final class Scan {
  static final int BATCH = 4096;
  static final long OUTSIDE = -1;

  /// Takes one batch: `codes()[i]` says where row `from + i` belongs.
  interface Visitor {
    void batch(Chunk chunk, int from, int count);
  }

  private final Cube.Parts parts;
  private final PivotQuery query;
  private final KeySpace keys;
  private final Steps steps;
  private final long stepCount;
  private final long sessionCount;
  private final long[] codes = new long[BATCH];
  private final long[] tuple = new long[BATCH];
  private final long[] day = new long[BATCH];
  private final long[] second = new long[BATCH];
  private final long[] session = new long[BATCH];
  private final long[] standing = new long[BATCH];

  Scan(Cube.Parts parts, PivotQuery query) {
    this.parts = parts;
    this.query = query;
    keys = new KeySpace(query, parts.tuples());
    steps = new Steps(query.period(), query.grain(), parts.firstDay(), parts.lastDay());
    stepCount = steps.count();
    sessionCount = keys.sessions();
    Arrays.fill(second, ABSENT);
  }

  KeySpace keys() {
    return keys;
  }

  Steps steps() {
    return steps;
  }

  /// For each row of the batch a number that stands for key and step, or {@link #OUTSIDE}.
  long[] codes() {
    return codes;
  }

  /// For each row of the batch the ordinal of the layer whose money it explains, for `best` only.
  long[] standing() {
    return standing;
  }

  /// How many codes there are: they are smaller than this.
  long codeCount() {
    return Math.multiplyExact((long) keys.groups() * steps.count(), keys.sessions());
  }

  List<String> key(long code) {
    int session = (int) (code % keys.sessions());
    return keys.key((int) (code / keys.sessions() / steps.count()), session);
  }

  /// The code without its step.
  long keyCode(long code) {
    return code / sessionCount / stepCount * sessionCount + code % sessionCount;
  }

  int step(long code) {
    return (int) (code / keys.sessions() % steps.count());
  }

  /// The remainders that the query selects are only those of `best`.
  List<Remainder> remainders() {
    return isBest() ? parts.remainders().rows() : List.of();
  }

  long code(Remainder remainder) {
    return code(
        keys.group(remainder.tuple()),
        steps.of(remainder.day(), ABSENT),
        keys.session(parts.tuples().sessionOfRemainders()));
  }

  void run(Visitor visitor) {
    for (Chunk chunk : parts.chunks()) {
      if (isAsked(chunk) && steps.overlaps(chunk)) {
        boolean isOneStep = steps.isOneStep(chunk);
        for (int from = 0; from < chunk.size(); from += BATCH) {
          int count = Math.min(BATCH, chunk.size() - from);
          place(chunk, from, count, isOneStep);
          visitor.batch(chunk, from, count);
        }
      }
    }
  }

  boolean isBest() {
    return query.layer() == LayerChoice.BEST;
  }

  private boolean isAsked(Chunk chunk) {
    return switch (query.layer()) {
      case BEST -> !chunk.standing().isAbsent();
      case BILLED -> chunk.layer() == Layer.BILLED;
      case METERED -> chunk.layer() == Layer.METERED;
      case OBSERVED -> chunk.layer() == Layer.OBSERVED;
    };
  }

  private void place(Chunk chunk, int from, int count, boolean isOneStep) {
    chunk.tuple().read(from, count, tuple);
    if (isOneStep) {
      placeIn(steps.of(chunk.firstDay(), ABSENT), count);
    } else {
      placeByTime(chunk, from, count);
    }
    if (keys.needsSessions()) {
      placeSessions(chunk, from, count);
    }
    if (isBest() && !chunk.standing().isConstant()) {
      leaveOutLesser(chunk, from, count);
    }
  }

  private void placeIn(int step, int count) {
    for (int i = 0; i < count; i++) {
      codes[i] = code(keys.group((int) tuple[i]), step, 0);
    }
  }

  private void placeByTime(Chunk chunk, int from, int count) {
    chunk.day().read(from, count, day);
    if (steps.isShifted()) {
      chunk.second().read(from, count, second);
    }
    for (int i = 0; i < count; i++) {
      codes[i] = code(keys.group((int) tuple[i]), steps.of(day[i], second[i]), 0);
    }
  }

  private void placeSessions(Chunk chunk, int from, int count) {
    chunk.session().read(from, count, session);
    for (int i = 0; i < count; i++) {
      int at = keys.session((int) session[i]);
      codes[i] = codes[i] == OUTSIDE || at == KeySpace.OUTSIDE ? OUTSIDE : codes[i] + at;
    }
  }

  private void leaveOutLesser(Chunk chunk, int from, int count) {
    chunk.standing().read(from, count, standing);
    for (int i = 0; i < count; i++) {
      if (standing[i] == ABSENT) {
        codes[i] = OUTSIDE;
      }
    }
  }

  private long code(int group, int step, int sessionAt) {
    return (group | step | sessionAt) < 0
        ? OUTSIDE
        : (group * stepCount + step) * sessionCount + sessionAt;
  }
}
