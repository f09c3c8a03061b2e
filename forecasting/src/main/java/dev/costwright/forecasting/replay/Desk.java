package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.crew.Crew;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.SideCall;
import dev.costwright.model.usage.Measure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What every stage of a replay works with.
///
/// @param crew who looks at calls one by one
record Desk(Material material, Remarks remarks, Purse purse, Crew crew) {
  /// How many calls a flow's slice has, where the lever needs to know; else a remark.
  Optional<Fraction> calls(Lever lever, Slice slice) {
    if (slice.calls().isEmpty()) {
      remarks.refuse(lever, "it costs something per call, and calls are not counted", slice);
      return Optional.empty();
    }
    return Optional.of(Fraction.of(slice.calls().getAsLong()));
  }

  /// What a lever's own calls cost for the whole slice, one beside each call; empty, with a
  /// remark, when that is unknown.
  Optional<Fraction> sideCost(Lever lever, Optional<SideCall> asked, Slice slice) {
    return asked.isEmpty()
        ? Optional.of(Fraction.ZERO)
        : each(lever, asked.get(), slice).flatMap(cost -> calls(lever, slice).map(cost::times));
  }

  /// What one of a lever's own calls costs.
  Optional<Fraction> each(Lever lever, SideCall call, Slice slice) {
    Optional<Fraction> each =
        slice.other(slice.quote().at(call.model())).flatMap(tariff -> cost(call, tariff));
    if (each.isEmpty()) {
      remarks.refuse(lever, call.model() + " has no price on some of the days or terms", slice);
    }
    return each;
  }

  private static Optional<Fraction> cost(SideCall call, Tariff tariff) {
    Map<Measure, Fraction> rates = tariff.rates(call.inputTokens());
    return part(rates, Measure.FRESH_INPUT, call.inputTokens())
        .flatMap(input -> part(rates, Measure.OUTPUT, call.outputTokens()).map(input::plus));
  }

  private static Optional<Fraction> part(
      Map<Measure, Fraction> rates, Measure measure, long tokens) {
    return tokens == 0
        ? Optional.of(Fraction.ZERO)
        : Optional.ofNullable(rates.get(measure)).map(rate -> rate.times(Fraction.of(tokens)));
  }

  static Fraction weight(List<Flow> flows) {
    return flows.stream().map(Flow::weight).reduce(Fraction.ZERO, Fraction::plus);
  }

  /// The amount for each month of the baseline, in picos.
  Fraction monthly(Fraction amount) {
    return Purse.picos(amount).times(material.span().months());
  }
}
