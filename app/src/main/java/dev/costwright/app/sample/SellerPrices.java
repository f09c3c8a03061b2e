package dev.costwright.app.sample;

import static java.util.Map.entry;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the sellers charge: the price book's list prices, and one model that the book does not
/// know. Exact: in picos, nothing is rounded.
final class SellerPrices {
  private static final Map<Measure, UnitPrice> UNLISTED =
      Map.ofEntries(
          entry(Measure.FRESH_INPUT, perMillion("2")),
          entry(Measure.CACHE_READ, perMillion("0.5")),
          entry(Measure.OUTPUT, perMillion("8")));

  private final PriceBook book;

  SellerPrices(PriceBook book) {
    this.book = book;
  }

  /// One charge per token class that was used.
  List<Charge> charges(UsageRow row) {
    return charges(row, row.day());
  }

  /// As {@link #charges(UsageRow)}, at the prices of another day.
  List<Charge> charges(UsageRow row, LocalDate priceDay) {
    List<Charge> charges = new ArrayList<>();
    classes(row.tokens())
        .forEach(
            (measure, tokens) -> {
              if (tokens > 0) {
                charges.add(new Charge(row, measure, tokens, cost(row, measure, tokens, priceDay)));
              }
            });
    return charges;
  }

  /// The gateway's estimate of a call in picos: 0 for a model that its price map lacks, and the
  /// old price in the week after the cut that it had not heard of.
  long estimate(Call call) {
    UsageRow row = UsageRow.of(call);
    boolean stale =
        !row.day().isBefore(Northpeak.PRICE_CUT) && row.day().isBefore(Northpeak.GATEWAY_KNEW);
    return isListed(row) ? sum(charges(row, stale ? beforeCut() : row.day())) : 0;
  }

  static LocalDate beforeCut() {
    return Northpeak.PRICE_CUT.minusDays(1);
  }

  static long sum(List<Charge> charges) {
    return charges.stream().mapToLong(Charge::picos).reduce(0, Math::addExact);
  }

  boolean isListed(UsageRow row) {
    return book.find(offer(row), row.day()).isPresent();
  }

  private long cost(UsageRow row, Measure measure, long tokens, LocalDate priceDay) {
    if (row.model().equals(Northpeak.UNPRICED_MODEL)) {
      return priceOfUnlisted(measure).cost(tokens);
    }
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    counts[measure.ordinal()] = tokens;
    long picos =
        book.find(offer(row), priceDay)
            .map(card -> card.cost(counts, Grain.BUCKET))
            .orElse(Fact.ABSENT);
    if (picos == Fact.ABSENT) {
      throw new IllegalStateException(
          "Expected a price of %s for %s on %s, found none in the price book"
              .formatted(measure.id(), row.model(), priceDay));
    }
    return picos;
  }

  private static UnitPrice priceOfUnlisted(Measure measure) {
    UnitPrice price = UNLISTED.get(measure);
    if (price == null) {
      throw new IllegalStateException("No price of " + measure.id() + " for the unlisted model");
    }
    return price;
  }

  private static Offer offer(UsageRow row) {
    return new Offer(
        row.key().seller().id(),
        row.model(),
        row.batch() ? "batch" : "standard",
        "",
        "",
        row.window());
  }

  private static Map<Measure, Long> classes(Tokens tokens) {
    Map<Measure, Long> classes = new LinkedHashMap<>();
    classes.put(Measure.FRESH_INPUT, tokens.fresh());
    classes.put(Measure.CACHE_WRITE_5M, tokens.write5m());
    classes.put(Measure.CACHE_WRITE_1H, tokens.write1h());
    classes.put(Measure.CACHE_READ, tokens.cacheRead());
    classes.put(Measure.OUTPUT, tokens.output());
    return classes;
  }

  private static UnitPrice perMillion(String amount) {
    return UnitPrice.perMillion(new BigDecimal(amount));
  }
}
