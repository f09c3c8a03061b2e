package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Batch;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The same calls, bought in another tier or region.
record TermsStage(Desk desk) {
  List<Flow> batch(Batch lever, Slice slice, List<Flow> here) {
    return move(
        new Move(lever, lever.share(), lever.priceRatio()),
        slice,
        here,
        quote -> quote.inTier(Offers.BATCH));
  }

  List<Flow> move(Terms lever, Slice slice, List<Flow> here) {
    return move(
        new Move(lever, lever.share(), lever.priceRatio()),
        slice,
        here,
        quote -> {
          Quote tier = lever.tier().isEmpty() ? quote : quote.inTier(lever.tier());
          return lever.region().isEmpty() ? tier : tier.inRegion(lever.region());
        });
  }

  private record Move(Lever lever, Fraction share, Optional<Fraction> ratio) {}

  private List<Flow> move(Move move, Slice slice, List<Flow> here, UnaryOperator<Quote> terms) {
    List<Flow> after = new ArrayList<>();
    for (Flow flow : here) {
      Optional<Quote> wanted = flow.quote().map(terms);
      Optional<Flow> moved =
          wanted.equals(flow.quote()) && wanted.isPresent()
              ? Optional.empty()
              : moved(move, slice, flow, wanted);
      after.add(moved.isEmpty() ? flow : flow.share(Fraction.ONE.minus(move.share())));
      moved.ifPresent(there -> after.add(there.share(move.share())));
    }
    return after;
  }

  /// The price book's price; where it has none the ratio that the lever states.
  private Optional<Flow> moved(Move move, Slice slice, Flow flow, Optional<Quote> wanted) {
    Optional<Quote> listed = wanted.filter(quote -> slice.other(quote).isPresent());
    if (listed.isEmpty() && move.ratio().isPresent()) {
      return move.ratio().map(flow::priced);
    }
    if (listed.isEmpty()) {
      desk.remarks()
          .refuse(
              move.lever(),
              flow.model() + " has no price on those terms, and no ratio is stated",
              slice);
      return Optional.empty();
    }
    return new RouteStage(desk).sold(move.lever(), slice, flow, listed.get());
  }
}
