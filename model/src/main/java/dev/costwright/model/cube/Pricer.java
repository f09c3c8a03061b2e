package dev.costwright.model.cube;

import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the rates of a tuple on a day, each pair of offer and day once. Not thread-safe.
final class Pricer {
  private final PriceBook prices;
  private final Tuples tuples;
  private final Map<Offer, Integer> offers = new HashMap<>();
  private final List<Offer> byNumber = new ArrayList<>();
  private final IntTable offerOf = new IntTable(1);
  private final LongIndex index = new LongIndex();
  private final List<Optional<RateCard>> cards = new ArrayList<>();

  Pricer(PriceBook prices, Tuples tuples) {
    this.prices = prices;
    this.tuples = tuples;
  }

  Optional<RateCard> find(int tuple, int day) {
    int offer = offer(tuple);
    int card = index.idOf((long) offer << 32 | (day & 0xFFFF_FFFFL));
    if (card == cards.size()) {
      cards.add(prices.find(byNumber.get(offer), LocalDate.ofEpochDay(day)));
    }
    return cards.get(card);
  }

  private int offer(int tuple) {
    int known = offerOf.get(0, tuple);
    if (known == 0) {
      Offer offer = offerOf(tuple);
      int number = offers.computeIfAbsent(offer, o -> byNumber.size());
      if (number == byNumber.size()) {
        byNumber.add(offer);
      }
      known = number + 1;
      offerOf.set(0, tuple, known);
    }
    return known - 1;
  }

  private Offer offerOf(int tuple) {
    return new Offer(
        tuples.value(Dimension.SELLER, tuple),
        tuples.value(Dimension.MODEL, tuple),
        tuples.value(Dimension.SERVICE_TIER, tuple),
        tuples.value(Dimension.REGION, tuple),
        tuples.value(Dimension.SPEED, tuple),
        tuples.value(Dimension.CONTEXT_BAND, tuple),
        tuples.value(Dimension.ACCOUNT, tuple));
  }
}
