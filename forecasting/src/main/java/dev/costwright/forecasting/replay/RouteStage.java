package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.FineTuned;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.lever.Routing;
import dev.costwright.forecasting.lever.Target;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls go to another model.
record RouteStage(Desk desk) {
  List<Flow> route(Routing lever, int place, Slice slice, List<Flow> here, Wrong wrong) {
    Optional<Fraction> classifier = desk.sideCost(lever, lever.classifier(), slice);
    if (classifier.isEmpty() || isUndated(lever, slice)) {
      return here;
    }
    Fraction share = lever.share().times(slice.time().day().map(lever::ramp).orElse(Fraction.ONE));
    List<Flow> after = new ArrayList<>();
    Fraction asked = Fraction.ZERO;
    for (Flow flow : here) {
      Optional<Flow> moved = moved(lever, slice, flow);
      if (moved.isEmpty()) {
        after.add(flow);
      } else {
        asked = asked.plus(flow.weight());
        Fraction again = share.times(lever.error());
        after.add(flow.share(Fraction.ONE.minus(share).plus(again)));
        after.add(moved.get().share(share));
        desk.purse().note(lever, flow.share(again).cost(slice));
        wrong.add(slice, wrong(lever, flow.weight().times(share)));
      }
    }
    desk.purse().charge(lever, place, asked.times(classifier.get()));
    return after;
  }

  private boolean isUndated(Routing lever, Slice slice) {
    boolean isUndated = lever.isRamped() && slice.time().day().isEmpty();
    if (isUndated) {
      desk.remarks().refuse(lever, "the workload has no dates; say \"at\"", slice);
    }
    return isUndated;
  }

  private static Fraction wrong(Lever lever, Fraction weight) {
    return lever
        .accuracy()
        .map(right -> weight.times(Fraction.ONE.minus(right)))
        .orElse(Fraction.ZERO);
  }

  private Optional<Flow> moved(Routing lever, Slice slice, Flow flow) {
    return flow.is(Flow.Change.ROUTED)
        ? Optional.empty()
        : moved(lever, lever.target(), scale(lever.inputRatio(), lever.outputRatio()), slice, flow);
  }

  List<Flow> tune(FineTuned lever, Slice slice, List<Flow> here, Wrong wrong) {
    List<Flow> after = new ArrayList<>();
    Flow.Kept scale = scale(lever.inputRatio(), lever.outputRatio());
    for (Flow flow : here) {
      Optional<Flow> moved =
          flow.is(Flow.Change.ROUTED)
              ? Optional.empty()
              : moved(lever, lever.target(), scale, slice, flow);
      after.add(moved.isEmpty() ? flow : flow.share(Fraction.ONE.minus(lever.share())));
      moved.ifPresent(
          to -> {
            after.add(to.share(lever.share()));
            wrong.add(slice, wrong(lever, flow.weight().times(lever.share())));
          });
    }
    return after;
  }

  private static Flow.Kept scale(Fraction input, Fraction output) {
    return new Flow.Kept(input, input, output);
  }

  private Optional<Flow> moved(
      Lever lever, Target target, Flow.Kept scale, Slice slice, Flow flow) {
    Optional<Flow> there =
        switch (target) {
          case Target.Ratio(Fraction ratio) ->
              Optional.of(
                  flow.sold(lever.scope().name(), Optional.empty(), flow.tariff().times(ratio)));
          case Target.Model(ModelName name) -> sold(lever, slice, flow, slice.quote().at(name));
        };
    boolean isScaled = !scale.equals(Flow.Kept.ALL);
    return there
        .map(flowThere -> isScaled ? flowThere.scaled(scale) : flowThere)
        .map(flowThere -> flowThere.marked(Flow.Change.ROUTED));
  }

  /// The same calls at another price of the price book; empty, with a remark, when it has none.
  Optional<Flow> sold(Lever lever, Slice slice, Flow flow, Quote quote) {
    Optional<Tariff> tariff = slice.other(quote);
    if (tariff.isEmpty()) {
      desk.remarks()
          .refuse(lever, quote.model() + " has no price on some of the days or terms", slice);
      return Optional.empty();
    }
    Flow there = flow.sold(quote.model().toString(), Optional.of(quote), tariff.get());
    Map<Measure, Fraction> rates = there.rates(slice);
    Map<Measure, Fraction> folded = folded(flow.amounts(), rates);
    for (Map.Entry<Measure, Fraction> amount : folded.entrySet()) {
      if (amount.getValue().signum() != 0 && !rates.containsKey(amount.getKey())) {
        desk.remarks()
            .refuse(lever, quote.model() + " has no price of " + amount.getKey().id(), slice);
        return Optional.empty();
      }
    }
    return Optional.of(there.with(folded));
  }

  /// A model that keeps no prompts reads and writes them as fresh input.
  private static Map<Measure, Fraction> folded(
      Map<Measure, Fraction> amounts, Map<Measure, Fraction> rates) {
    Map<Measure, Fraction> folded = new EnumMap<>(Measure.class);
    amounts.forEach(
        (measure, amount) ->
            folded.merge(
                KeepStage.CACHED.contains(measure) && !rates.containsKey(measure)
                    ? Measure.FRESH_INPUT
                    : measure,
                amount,
                Fraction::plus));
    return folded;
  }
}
