package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ContextLimit;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.OutputCap;
import dev.costwright.forecasting.replay.Flow.Change;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers end at a number of tokens, and prompts lose their oldest part: call by call where
/// calls are known, at least what the mean call saves where they are not.
///
/// @param wrong hears of answers that are cut
record CutStage(Desk desk, Wrong wrong) {
  List<Flow> cap(OutputCap lever, int place, Slice slice, List<Flow> here) {
    if (isBlind(slice)) {
      return here.stream().map(flow -> cappedByMean(lever, slice, flow)).toList();
    }
    List<Flow> after = new ArrayList<>();
    for (Flow flow : here) {
      Tail tail = Tail.ofAnswers(slice.samples(), flow.kept().output(), lever.tokens());
      Fraction all = flow.amount(Measure.OUTPUT);
      if (tail.calls().signum() == 0 || all.signum() == 0) {
        after.add(flow);
      } else {
        retry(lever, place, slice, flow, tail);
        cut(lever, flow, tail.calls());
        Fraction gone = tail.tokens().minus(tail.calls().times(Fraction.of(lever.tokens())));
        after.add(output(flow, all.minus(gone.times(lever.share()))));
      }
    }
    return after;
  }

  /// Answers that are asked for again are as right as before.
  private void cut(OutputCap lever, Flow flow, Fraction answers) {
    Fraction kept = lever.share().times(Fraction.ONE.minus(lever.retry()));
    wrong.add(lever, flow.weight().times(kept).times(answers));
  }

  private static boolean isBlind(Slice slice) {
    return slice.samples().size() == 0;
  }

  /// Answers cut off are asked for again and arrive in full.
  private void retry(OutputCap lever, int place, Slice slice, Flow flow, Tail tail) {
    if (lever.retry().signum() == 0) {
      return;
    }
    Map<Measure, Fraction> rates = flow.rates(slice);
    Fraction answers = tail.tokens().times(rates.getOrDefault(Measure.OUTPUT, Fraction.ZERO));
    Fraction prompts = Fraction.ZERO;
    Fraction part = tail.prompts().dividedBy(Tail.allPrompts(slice.samples()));
    for (Map.Entry<Measure, Fraction> amount : flow.amounts().entrySet()) {
      if (Flow.isPrompt(amount.getKey())) {
        Fraction rate = rates.getOrDefault(amount.getKey(), Fraction.ZERO);
        prompts = prompts.plus(amount.getValue().times(rate).times(part));
      }
    }
    Fraction again = lever.share().times(lever.retry());
    desk.purse().charge(lever, place, flow.scaled(again.times(answers.plus(prompts))));
  }

  /// By Jensen's inequality a cap saves at least what it saves when all answers are alike.
  private Flow cappedByMean(OutputCap lever, Slice slice, Flow flow) {
    Optional<Fraction> calls = desk.calls(lever, slice);
    desk.remarks()
        .note(lever, "buckets hide single answers; the least that a cap can save is taken.");
    if (calls.isEmpty()) {
      return flow;
    }
    Fraction capped = calls.get().times(Fraction.of(lever.tokens()));
    Fraction all = flow.amount(Measure.OUTPUT);
    Fraction gone = all.minus(capped);
    if (gone.signum() <= 0) {
      return flow;
    }
    cut(lever, flow, calls.get());
    return output(flow, all.minus(gone.times(lever.share())));
  }

  private static Flow output(Flow flow, Fraction tokens) {
    Map<Measure, Fraction> amounts = new EnumMap<>(Measure.class);
    amounts.putAll(flow.amounts());
    amounts.put(Measure.OUTPUT, tokens);
    return flow.with(amounts);
  }

  List<Flow> limit(ContextLimit lever, int place, Slice slice, List<Flow> here) {
    if (isBlind(slice)) {
      desk.remarks().refuse(lever, "buckets hide the length of single prompts", slice);
      return here;
    }
    Optional<Fraction> summary =
        lever.summariser().isEmpty()
            ? Optional.of(Fraction.ZERO)
            : desk.each(lever, lever.summariser().get(), slice);
    if (summary.isEmpty()) {
      return here;
    }
    List<Flow> after = new ArrayList<>();
    for (Flow flow : here) {
      Tail tail = Tail.ofPrompts(slice.samples(), flow.kept(), lever, desk.crew());
      after.add(tail.calls().signum() == 0 ? flow : limited(lever, flow, tail));
      Fraction asked = flow.weight().times(lever.share()).times(tail.calls());
      wrong.add(lever, asked);
      desk.purse().charge(lever, place, asked.times(summary.get()));
    }
    return after;
  }

  /// The cut prompts have the limit's tokens and the summary; of what the cache gave them, only
  /// the head that does not move is still given.
  private static Flow limited(ContextLimit lever, Flow flow, Tail tail) {
    Map<Measure, Fraction> after = new EnumMap<>(Measure.class);
    after.putAll(flow.amounts());
    Fraction given = Fraction.ZERO;
    for (Measure measure : KeepStage.CACHED) {
      Fraction gone = flow.amount(measure).times(tail.cachedPart(flow));
      given = measure == Measure.CACHE_READ ? gone : given;
      after.computeIfPresent(measure, (_, amount) -> amount.minus(gone));
    }
    Fraction stays = tail.stays(flow.is(Change.CACHED), given, lever.stable());
    Fraction fresh = flow.amount(Measure.FRESH_INPUT);
    Fraction whole = tail.calls().times(Fraction.of(lever.tokens() + lever.summary()));
    after.put(
        Measure.FRESH_INPUT,
        fresh.minus(fresh.times(tail.freshPart(flow))).plus(whole.minus(stays)));
    after.merge(Measure.CACHE_READ, stays, Fraction::plus);
    return flow.with(blend(flow.amounts(), after, lever.share()));
  }

  private static Map<Measure, Fraction> blend(
      Map<Measure, Fraction> before, Map<Measure, Fraction> after, Fraction share) {
    Map<Measure, Fraction> blend = new EnumMap<>(Measure.class);
    after.forEach(
        (measure, amount) -> {
          Fraction old = before.getOrDefault(measure, Fraction.ZERO);
          blend.put(measure, old.plus(amount.minus(old).times(share)));
        });
    return blend;
  }
}
