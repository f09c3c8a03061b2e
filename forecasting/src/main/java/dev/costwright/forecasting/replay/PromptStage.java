package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Compression;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.PromptLimit;
import dev.costwright.forecasting.lever.PromptParts;
import dev.costwright.forecasting.lever.SideCall;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Optional;

/// Prompts become shorter before the provider's cache sees them.
record PromptStage(Desk desk) {
  List<Flow> compress(Compression lever, int place, Slice slice, List<Flow> here) {
    return scale(
        lever,
        lever.compressor(),
        new Flow.Kept(lever.keepInput(), lever.keepCached(), lever.keepOutput()),
        new Where(place, slice, here));
  }

  List<Flow> shorten(PromptParts lever, int place, Slice slice, List<Flow> here) {
    Fraction keep = lever.keep().compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO : lever.keep();
    return scale(
        lever,
        lever.compressor(),
        new Flow.Kept(keep, keep, Fraction.ONE),
        new Where(place, slice, here));
  }

  private record Where(int place, Slice slice, List<Flow> here) {}

  private List<Flow> scale(Lever lever, Optional<SideCall> asked, Flow.Kept by, Where where) {
    Optional<Fraction> cost = desk.sideCost(lever, asked, where.slice());
    if (cost.isEmpty()) {
      return where.here();
    }
    Fraction weight = Desk.weight(where.here());
    desk.purse().charge(lever, where.place(), weight.times(cost.get()));
    return where.here().stream().map(flow -> flow.scaled(by)).toList();
  }

  /// The same tokens leave every prompt; never more than there are.
  List<Flow> limit(PromptLimit lever, Slice slice, List<Flow> here) {
    if (lever.removed() == 0) {
      return here;
    }
    return desk.calls(lever, slice)
        .map(
            calls -> {
              Fraction gone = lever.share().times(calls).times(Fraction.of(lever.removed()));
              return here.stream().map(flow -> limited(lever, flow, gone)).toList();
            })
        .orElse(here);
  }

  private static Flow limited(PromptLimit lever, Flow flow, Fraction gone) {
    Fraction cached = sum(flow);
    Fraction ofCached = least(gone.times(lever.cached()), cached);
    Fraction ofFresh =
        least(gone.times(Fraction.ONE.minus(lever.cached())), flow.amount(Measure.FRESH_INPUT));
    return flow.scaled(
        new Flow.Kept(
            left(flow.amount(Measure.FRESH_INPUT), ofFresh), left(cached, ofCached), Fraction.ONE));
  }

  private static Fraction sum(Flow flow) {
    return KeepStage.CACHED.stream().map(flow::amount).reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Fraction left(Fraction amount, Fraction gone) {
    return amount.signum() == 0 ? Fraction.ONE : amount.minus(gone).dividedBy(amount);
  }

  private static Fraction least(Fraction one, Fraction other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
