package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The provider keeps the heads of prompts.
record KeepStage(Desk desk) {
  static final List<Measure> CACHED =
      List.of(Measure.CACHE_READ, Measure.CACHE_WRITE_5M, Measure.CACHE_WRITE_1H);

  List<List<Found>> found(PromptCaching lever, List<List<Flow>> flows) {
    return new CacheState(lever, flows).run(desk.material().heads(lever), desk.crew());
  }

  List<Flow> keep(PromptCaching lever, Slice slice, List<Flow> here, List<Found> found) {
    List<Flow> after = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      after.add(kept(lever, slice, here.get(i), new Keeping(lever, slice, found.get(i))));
    }
    return after;
  }

  private Flow kept(PromptCaching lever, Slice slice, Flow flow, Keeping keeping) {
    Map<Measure, Fraction> rates = flow.rates(slice);
    if (flow.is(Flow.Change.CACHED)) {
      desk.remarks().refuse(lever, "an earlier lever keeps these prompts already", slice);
      return flow;
    }
    if (!rates.containsKey(Measure.CACHE_READ)) {
      desk.remarks().refuse(lever, flow.model() + " has no price of cacheRead", slice);
      return flow;
    }
    Optional<String> refusal = keeping.refusal();
    refusal.ifPresent(why -> desk.remarks().refuse(lever, why, slice));
    Fraction moved = refusal.isPresent() ? Fraction.ZERO : keeping.eligible(flow);
    if (moved.signum() == 0) {
      return flow;
    }
    Fraction read = keeping.hits(flow);
    Measure write = lever.lifetime().write();
    Fraction written = moved.minus(read);
    desk.purse().note(lever, flow.scaled(premium(rates, write).times(written)));
    return flow.cached(read, written, rates.containsKey(write) ? write : Measure.FRESH_INPUT);
  }

  /// What writing a token costs above reading it as fresh input, which it would have cost
  /// anyway; nothing where writes have no price of their own.
  private static Fraction premium(Map<Measure, Fraction> rates, Measure write) {
    Fraction fresh = rates.getOrDefault(Measure.FRESH_INPUT, Fraction.ZERO);
    return rates.getOrDefault(write, fresh).minus(fresh);
  }
}
