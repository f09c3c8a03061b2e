package dev.costwright.forecasting.scenario;

import dev.costwright.forecasting.scenario.Lever.Compression;
import dev.costwright.forecasting.scenario.Lever.ExactCache;
import dev.costwright.forecasting.scenario.Lever.PromptCaching;
import dev.costwright.forecasting.scenario.Lever.Routing;
import dev.costwright.forecasting.scenario.Lever.SideCall;
import dev.costwright.forecasting.scenario.Lever.Target;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One replay: the slices pass some of the levers, in the order in which a call meets them.
final class Way {
  private static final List<Measure> CACHED =
      List.of(Measure.CACHE_READ, Measure.CACHE_WRITE_5M, Measure.CACHE_WRITE_1H);

  private final Material material;
  private final Remarks remarks;
  private final List<List<Flow>> flows = new ArrayList<>();
  private final List<Fraction> extras = new ArrayList<>();
  private final Map<Lever, Fraction> ownCosts = new HashMap<>();

  Way(Material material, Remarks remarks) {
    this.material = material;
    this.remarks = remarks;
    for (Slice slice : material.slices()) {
      flows.add(List.of(Flow.of(slice)));
      extras.add(Fraction.ZERO);
    }
  }

  void pass(Lever lever) {
    List<List<CacheState.Found>> found = found(lever);
    for (int place = 0; place < flows.size(); place++) {
      Slice slice = material.slices().get(place);
      if (slice.isIn(lever.scope().where())) {
        flows.set(place, passed(lever, place, slice, found));
      }
    }
  }

  /// In picos; each slice is rounded once.
  BigInteger cost() {
    BigInteger sum = material.untouched().picos().toBigInteger();
    for (int place = 0; place < flows.size(); place++) {
      Fraction cost = extras.get(place);
      for (Flow flow : flows.get(place)) {
        cost = cost.plus(flow.cost(material.slices().get(place)));
      }
      sum = sum.add(cost.rounded());
    }
    return sum;
  }

  /// What a lever costs itself, in picos.
  BigInteger ownCost(Lever lever) {
    return ownCosts.getOrDefault(lever, Fraction.ZERO).rounded();
  }

  private List<List<CacheState.Found>> found(Lever lever) {
    return lever instanceof PromptCaching caching
        ? new CacheState(caching, flows).run(material.heads().getOrDefault(caching, new Heads()))
        : List.of();
  }

  private List<Flow> passed(
      Lever lever, int place, Slice slice, List<List<CacheState.Found>> found) {
    List<Flow> here = flows.get(place);
    return switch (lever) {
      case ExactCache cache ->
          here.stream().map(flow -> flow.share(Fraction.ONE.minus(cache.share()))).toList();
      case Routing routing -> route(routing, place, slice, here);
      case Compression compression -> compress(compression, place, slice, here);
      case PromptCaching caching -> keep(caching, slice, here, found.get(place));
    };
  }

  private List<Flow> route(Routing lever, int place, Slice slice, List<Flow> here) {
    Optional<Fraction> classifier = sideCost(lever, lever.classifier(), slice);
    if (classifier.isEmpty()) {
      return here;
    }
    List<Flow> after = new ArrayList<>();
    Fraction asked = Fraction.ZERO;
    for (Flow flow : here) {
      Optional<Flow> moved =
          flow.changes().isRouted() ? Optional.empty() : moved(lever, slice, flow);
      if (moved.isEmpty()) {
        after.add(flow);
      } else {
        asked = asked.plus(flow.weight());
        after.add(flow.share(Fraction.ONE.minus(lever.share())));
        after.add(moved.get().share(lever.share()));
      }
    }
    charge(lever, place, asked.times(classifier.get()));
    return after;
  }

  private Optional<Flow> moved(Routing lever, Slice slice, Flow flow) {
    return switch (lever.target()) {
      case Target.Ratio(Fraction ratio) ->
          Optional.of(
              flow.routed(lever.scope().name(), flow.tariff().times(ratio), flow.amounts()));
      case Target.Model(String seller, String model) ->
          moved(lever, slice, flow, new Slice.Model(seller, model));
    };
  }

  private Optional<Flow> moved(Routing lever, Slice slice, Flow flow, Slice.Model target) {
    Optional<Tariff> tariff = slice.other(target);
    if (tariff.isEmpty()) {
      remarks.refuse(lever, target + " has no price on some of the days or terms", slice);
      return Optional.empty();
    }
    Flow moved = flow.routed(target.toString(), tariff.get(), flow.amounts());
    Map<Measure, Fraction> rates = moved.rates(slice);
    Map<Measure, Fraction> folded = folded(flow.amounts(), rates);
    for (Map.Entry<Measure, Fraction> amount : folded.entrySet()) {
      if (amount.getValue().signum() != 0 && !rates.containsKey(amount.getKey())) {
        remarks.refuse(lever, target + " has no price of " + amount.getKey().id(), slice);
        return Optional.empty();
      }
    }
    return Optional.of(flow.routed(target.toString(), tariff.get(), folded));
  }

  /// A model that keeps no prompts reads and writes them as fresh input.
  private static Map<Measure, Fraction> folded(
      Map<Measure, Fraction> amounts, Map<Measure, Fraction> rates) {
    Map<Measure, Fraction> folded = new EnumMap<>(Measure.class);
    amounts.forEach(
        (measure, amount) ->
            folded.merge(
                CACHED.contains(measure) && !rates.containsKey(measure)
                    ? Measure.FRESH_INPUT
                    : measure,
                amount,
                Fraction::plus));
    return folded;
  }

  private List<Flow> compress(Compression lever, int place, Slice slice, List<Flow> here) {
    Optional<Fraction> compressor = sideCost(lever, lever.compressor(), slice);
    if (compressor.isEmpty()) {
      return here;
    }
    Fraction weight = here.stream().map(Flow::weight).reduce(Fraction.ZERO, Fraction::plus);
    charge(lever, place, weight.times(compressor.get()));
    return here.stream().map(flow -> flow.compressed(lever)).toList();
  }

  private List<Flow> keep(
      PromptCaching lever, Slice slice, List<Flow> here, List<CacheState.Found> found) {
    List<Flow> after = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      after.add(kept(lever, slice, here.get(i), new Kept(lever, slice, found.get(i))));
    }
    return after;
  }

  private Flow kept(PromptCaching lever, Slice slice, Flow flow, Kept kept) {
    Map<Measure, Fraction> rates = flow.rates(slice);
    if (flow.changes().isCached()) {
      remarks.refuse(lever, "an earlier lever keeps these prompts already", slice);
      return flow;
    }
    if (!rates.containsKey(Measure.CACHE_READ)) {
      remarks.refuse(lever, flow.model() + " has no price of cacheRead", slice);
      return flow;
    }
    Optional<String> refusal = kept.refusal();
    refusal.ifPresent(why -> remarks.refuse(lever, why, slice));
    Fraction moved = kept.eligible(flow);
    if (refusal.isPresent() || moved.signum() == 0) {
      return flow;
    }
    Fraction read = kept.hits(flow);
    Measure write = lever.lifetime().write();
    Fraction written = moved.minus(read);
    note(lever, flow.weight().times(premium(rates, write)).times(written));
    return flow.cached(read, written, rates.containsKey(write) ? write : Measure.FRESH_INPUT);
  }

  /// What writing a token costs above reading it as fresh input, which it would have cost anyway;
  /// nothing where writes have no price of their own.
  private static Fraction premium(Map<Measure, Fraction> rates, Measure write) {
    Fraction fresh = rates.getOrDefault(Measure.FRESH_INPUT, Fraction.ZERO);
    return rates.getOrDefault(write, fresh).minus(fresh);
  }

  /// What a lever's own calls cost for the whole slice; empty when that is unknown.
  private Optional<Fraction> sideCost(Lever lever, Optional<SideCall> asked, Slice slice) {
    if (asked.isEmpty()) {
      return Optional.of(Fraction.ZERO);
    }
    SideCall call = asked.get();
    Slice.Model model = new Slice.Model(call.seller(), call.model());
    Optional<Fraction> each = slice.other(model).flatMap(tariff -> cost(call, tariff));
    if (each.isEmpty()) {
      remarks.refuse(lever, model + " has no price on some of the days or terms", slice);
      return Optional.empty();
    }
    if (slice.calls().isEmpty()) {
      remarks.refuse(lever, "it costs something per call, and calls are not counted", slice);
      return Optional.empty();
    }
    return each.map(cost -> cost.times(Fraction.of(slice.calls().getAsLong())));
  }

  private static Optional<Fraction> cost(SideCall call, Tariff tariff) {
    Map<Measure, Fraction> rates = tariff.rates(call.inputTokens());
    return Optional.ofNullable(rates.get(Measure.FRESH_INPUT))
        .flatMap(
            input ->
                Optional.ofNullable(rates.get(Measure.OUTPUT))
                    .map(
                        output ->
                            input
                                .times(Fraction.of(call.inputTokens()))
                                .plus(output.times(Fraction.of(call.outputTokens())))));
  }

  private void charge(Lever lever, int place, Fraction cost) {
    extras.set(place, extras.get(place).plus(cost));
    note(lever, cost);
  }

  /// A lever's own cost that is in the price of the flows already, or charged beside them.
  private void note(Lever lever, Fraction cost) {
    ownCosts.merge(lever, cost, Fraction::plus);
  }
}
