package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ExactCache;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.HitCurve;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.SemanticCache;
import java.util.List;
import java.util.Optional;

/// Stores of answers that stand in front of the seller.
record StoreStage(Desk desk) {
  private static final Fraction THOUSAND = Fraction.of(1_000);

  List<Flow> exact(ExactCache lever, int place, Slice slice, List<Flow> here) {
    Fraction asked = Desk.weight(here).times(lever.deterministic());
    if (!pay(lever, place, slice, asked, lookup(lever.lookupPer1000()))) {
      return here;
    }
    Fraction left = Fraction.ONE.minus(lever.deterministic().times(lever.share()));
    return here.stream().map(flow -> flow.share(left)).toList();
  }

  /// The wrong answers are charged, and counted among those of the scenario.
  List<Flow> semantic(SemanticCache lever, int place, Slice slice, List<Flow> here, Wrong wrong) {
    HitCurve.Point point = lever.curve().at(lever.threshold());
    Fraction asked = Desk.weight(here);
    Optional<Fraction> embedding =
        lever.embedding().isEmpty()
            ? Optional.of(Fraction.ZERO)
            : desk.each(lever, lever.embedding().get(), slice);
    Fraction wrongEach = Purse.picos(lever.wrongAnswer()).times(point.wrong());
    if (embedding.isEmpty()
        || !pay(
            lever,
            place,
            slice,
            asked,
            embedding.get().plus(lookup(lever.lookupPer1000())).plus(wrongEach))) {
      return here;
    }
    wrong.add(slice, asked.times(point.wrong()));
    return here.stream().map(flow -> flow.share(Fraction.ONE.minus(point.hits()))).toList();
  }

  private static Fraction lookup(Fraction perThousand) {
    return Purse.picos(perThousand).dividedBy(THOUSAND);
  }

  /// Charges an amount for each call that is asked; false when calls are not counted.
  private boolean pay(Lever lever, int place, Slice slice, Fraction asked, Fraction each) {
    if (each.signum() == 0) {
      return true;
    }
    Optional<Fraction> calls = desk.calls(lever, slice);
    calls.ifPresent(count -> desk.purse().charge(lever, place, asked.times(each).times(count)));
    return calls.isPresent();
  }
}
