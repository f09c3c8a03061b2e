package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.ContextLimit;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.replay.Flow.Change;

/// The calls that are longer than a limit, after what earlier levers left of their tokens. That
/// is kept to nine decimals, so that calls are compared and summed in whole numbers.
///
/// @param calls that are longer
/// @param tokens of their answers, or of their prompts
/// @param prompts tokens of their prompts today
/// @param fresh of their prompts, as a share of all fresh input
/// @param cached of their prompts, as a share of all cached input
/// @param stable tokens of them that are cached and within the head that does not move
record Tail(
    Fraction calls,
    Fraction tokens,
    Fraction prompts,
    Fraction fresh,
    Fraction cached,
    Fraction stable) {
  private static final long UNIT = 1_000_000_000L;

  /// Answers that are longer than a cap.
  static Tail ofAnswers(Samples samples, Fraction kept, long cap) {
    long keep = ppb(kept);
    Samples.Longer longer =
        keep == 0 ? new Samples.Longer(0, 0, 0) : samples.longerThan(cap * UNIT / keep);
    Fraction none = Fraction.ZERO;
    return new Tail(
        Fraction.of(longer.calls()),
        kept(longer.tokens(), keep),
        Fraction.of(longer.prompts()),
        none,
        none,
        none);
  }

  /// Prompts that are longer than a limit.
  static Tail ofPrompts(Samples samples, Flow.Kept kept, ContextLimit lever, Crew crew) {
    long keepFresh = ppb(kept.input());
    long keepCached = ppb(kept.cached());
    Cut cut =
        Cut.of(
            samples,
            new Cut.Limit(keepFresh, keepCached, lever.tokens() * UNIT, lever.stable() * UNIT),
            crew);
    Fraction head = Fraction.of(lever.stable());
    return new Tail(
        Fraction.of(cut.calls()),
        kept(cut.fresh(), keepFresh).plus(kept(cut.cached(), keepCached)),
        Fraction.of(cut.fresh() + cut.cached()),
        part(cut.fresh(), cut.allFresh()),
        part(cut.cached(), cut.allCached()),
        kept(cut.still(), keepCached).plus(Fraction.of(cut.moving()).times(head)));
  }

  static Fraction allPrompts(Samples samples) {
    Samples.Longer all = samples.longerThan(-1);
    return all.prompts() == 0 ? Fraction.ONE : Fraction.of(all.prompts());
  }

  /// What is left of tokens.
  private static Fraction kept(long tokens, long ppb) {
    return Fraction.of(tokens).times(Fraction.of(ppb)).dividedBy(Fraction.of(UNIT));
  }

  private static Fraction part(long some, long all) {
    return all == 0 ? Fraction.ZERO : Fraction.of(some).dividedBy(Fraction.of(all));
  }

  private static long ppb(Fraction share) {
    return share.times(Fraction.of(UNIT)).rounded().longValueExact();
  }

  /// Of the fresh input that a flow has now, how much is in these calls. Once a lever moved
  /// fresh input into the cache, it is their part of all prompts.
  Fraction freshPart(Flow flow) {
    return flow.is(Change.CACHED) ? tokens.dividedBy(flow.input()) : fresh;
  }

  Fraction cachedPart(Flow flow) {
    return flow.is(Change.CACHED) ? tokens.dividedBy(flow.input()) : cached;
  }

  /// Tokens that the cache still gives them.
  ///
  /// @param isMoved whether a lever moved fresh input into the cache
  /// @param given what the cache gives them before they are cut
  /// @param head tokens of each that do not move
  Fraction stays(boolean isMoved, Fraction given, long head) {
    Fraction most = isMoved ? calls.times(Fraction.of(head)) : stable;
    return most.compareTo(given) < 0 ? most : given;
  }
}
