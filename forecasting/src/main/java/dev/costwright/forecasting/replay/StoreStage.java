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

  /// @param repeats what the instants of calls say; empty where nothing asks them
  List<Flow> exact(
      ExactCache lever, int place, Slice slice, List<Flow> here, Optional<Repeats> repeats) {
    Optional<Fraction> kept = kept(lever, place, slice, repeats);
    Fraction asked = Desk.weight(here).times(lever.eligible());
    if (kept.isEmpty() || !pay(lever, place, slice, asked, lookup(lever.lookupPer1000()))) {
      return here;
    }
    Fraction found = lever.eligible().times(lever.share()).times(kept.get());
    Fraction left = Fraction.ONE.minus(found);
    return here.stream().map(flow -> flow.share(left)).toList();
  }

  /// The share of repeats whose answer is still kept; empty, with a remark, when nobody knows.
  private Optional<Fraction> kept(
      ExactCache lever, int place, Slice slice, Optional<Repeats> repeats) {
    if (lever.ttl().isEmpty()) {
      return Optional.of(Fraction.ONE);
    }
    if (lever.ages().isPresent()) {
      return lever.ages().map(ages -> ages.at(lever.ttl().get()));
    }
    Optional<Fraction> share = repeats.flatMap(some -> some.share(place));
    if (share.isEmpty()) {
      desk.remarks()
          .refuse(
              lever, "calls have no time or no feature, and no ages of repeats are said", slice);
    } else {
      desk.remarks()
          .note(
              lever,
              "no ages of repeats are said; where a call of the same feature and model came within the %,d seconds before, a repeat counts as found, which is the most it can be."
                  .formatted(lever.ttl().get()));
    }
    return share;
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
    point
        .millis()
        .ifPresent(
            millis ->
                desk.remarks()
                    .note(
                        lever,
                        "an answer from it takes %s ms, as measured."
                            .formatted(millis.toDecimal(1).toPlainString())));
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
