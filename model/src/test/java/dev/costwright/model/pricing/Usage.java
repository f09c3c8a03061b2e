package dev.costwright.model.pricing;

import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/// One call of a test, priced from the bundled book unless told otherwise.
record Usage(Offer offer, LocalDate day, long[] counts) {
  static Usage of(String seller, String model) {
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    return new Usage(new Offer(seller, model, "", "", "", ""), LocalDate.of(2026, 10, 15), counts);
  }

  Usage on(String date) {
    return new Usage(offer, LocalDate.parse(date), counts);
  }

  Usage tier(String tier) {
    return with(new Offer(offer.seller(), offer.model(), tier, offer.region(), offer.speed(), ""));
  }

  Usage region(String region) {
    return with(
        new Offer(offer.seller(), offer.model(), offer.serviceTier(), region, offer.speed(), ""));
  }

  Usage speed(String speed) {
    return with(
        new Offer(offer.seller(), offer.model(), offer.serviceTier(), offer.region(), speed, ""));
  }

  Usage band(String band) {
    return with(
        new Offer(
            offer.seller(),
            offer.model(),
            offer.serviceTier(),
            offer.region(),
            offer.speed(),
            band));
  }

  Usage with(Offer other) {
    return new Usage(other, day, counts);
  }

  Usage count(Measure measure, long count) {
    long[] copy = counts.clone();
    copy[measure.ordinal()] = count;
    return new Usage(offer, day, copy);
  }

  Usage tokens(long fresh, long output) {
    return count(Measure.FRESH_INPUT, fresh).count(Measure.OUTPUT, output);
  }

  Usage tokens(long fresh, long cacheRead, long output) {
    return tokens(fresh, output).count(Measure.CACHE_READ, cacheRead);
  }

  /// The price of one call as plain decimal text; `unpriced` when it is unknown.
  String cost() {
    return cost(PriceBook.bundled(), Grain.CALL);
  }

  String cost(PriceBook book, Grain grain) {
    long picos = book.find(offer, day).map(card -> card.cost(counts, grain)).orElse(Fact.ABSENT);
    return picos == Fact.ABSENT
        ? "unpriced"
        : BigDecimal.valueOf(picos, 12).stripTrailingZeros().toPlainString();
  }

  PricedUsage explained() {
    return PriceBook.bundled().find(offer, day).orElseThrow().explain(counts, Grain.CALL);
  }
}
