package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.crew.Crew;
import java.util.List;

/// What of prompts is in those that are longer than a limit, in whole tokens of today.
///
/// @param calls that are longer
/// @param fresh tokens of them
/// @param cached tokens of them
/// @param moving calls of them whose cached part is longer than the head that does not move
/// @param still cached tokens of the others of them
/// @param allFresh tokens of all calls, longer or not
/// @param allCached likewise
record Cut(
    long calls, long fresh, long cached, long moving, long still, long allFresh, long allCached) {
  /// Calls that one thread looks at at a time.
  private static final int PIECE = 1 << 18;

  /// What a prompt is held against, in parts of a token that are the same for all numbers.
  ///
  /// @param keepFresh parts that are left of a fresh token
  /// @param keepCached parts that are left of a cached token
  /// @param most parts of the longest prompt that is not cut
  /// @param head parts of the head that does not move
  record Limit(long keepFresh, long keepCached, long most, long head) {}

  /// Every call passes here while a slider moves; pieces of them are shared out.
  static Cut of(Samples samples, Limit limit, Crew crew) {
    int pieces = (samples.size() + PIECE - 1) / PIECE;
    List<Cut> parts =
        crew.map(
            pieces,
            piece ->
                of(samples, limit, piece * PIECE, Math.min(samples.size(), (piece + 1) * PIECE)));
    return parts.stream().reduce(new Cut(0, 0, 0, 0, 0, 0, 0), Cut::plus);
  }

  /// One pass over columns, with nothing but numbers in it.
  private static Cut of(Samples samples, Limit limit, int from, int to) {
    long calls = 0;
    long fresh = 0;
    long cached = 0;
    long moving = 0;
    long still = 0;
    long allFresh = 0;
    long allCached = 0;
    for (int i = from; i < to; i++) {
      long times = samples.times(i);
      long ofFresh = samples.fresh(i);
      long ofCached = samples.cached(i);
      allFresh += ofFresh * times;
      allCached += ofCached * times;
      if (ofFresh * limit.keepFresh + ofCached * limit.keepCached > limit.most) {
        boolean isMoving = ofCached * limit.keepCached > limit.head;
        calls += times;
        fresh += ofFresh * times;
        cached += ofCached * times;
        moving += isMoving ? times : 0;
        still += isMoving ? 0 : ofCached * times;
      }
    }
    return new Cut(calls, fresh, cached, moving, still, allFresh, allCached);
  }

  private Cut plus(Cut other) {
    return new Cut(
        calls + other.calls,
        fresh + other.fresh,
        cached + other.cached,
        moving + other.moving,
        still + other.still,
        allFresh + other.allFresh,
        allCached + other.allCached);
  }
}
