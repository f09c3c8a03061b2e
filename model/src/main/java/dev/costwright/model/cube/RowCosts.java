package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The costs of a block's rows: what a bill charges, or what our price book says of usage.
final class RowCosts {
  /// Served by a gateway from its own store: no seller asks money for it.
  private static final String CACHE_HIT = "cache_hit";

  private final Tuples tuples;
  private final Pricer pricer;
  private final Converter converter;
  private final long[] picos;
  private final long[] foreignPicos;
  private final long[] foreignCurrency;
  private final List<Currency> currencies = new ArrayList<>();

  RowCosts(Tuples tuples, Pricer pricer, Converter converter, int size) {
    this.tuples = tuples;
    this.pricer = pricer;
    this.converter = converter;
    picos = absent(size);
    foreignPicos = absent(size);
    foreignCurrency = absent(size);
  }

  void price(FactBlock block, int[] rows, long[] tupleOf, long[] days) {
    if (block.dataSet().layer() == Layer.BILLED) {
      charge(block, rows, days);
    } else {
      priceUsage(block, rows, tupleOf, days);
    }
  }

  Column costs() {
    return Column.of(picos);
  }

  Foreign foreign() {
    return currencies.isEmpty()
        ? Foreign.NONE
        : new Foreign(Column.of(foreignCurrency), Column.of(foreignPicos), List.copyOf(currencies));
  }

  private void charge(FactBlock block, int[] rows, long[] days) {
    for (int i = 0; i < rows.length; i++) {
      put(i, block.measure(Measure.CHARGE, rows[i]), block.dataSet().currency(), (int) days[i]);
    }
  }

  private void priceUsage(FactBlock block, int[] rows, long[] tupleOf, long[] days) {
    int cacheHit = tuples.dictionary(Dimension.OUTCOME).idOf(CACHE_HIT);
    long[] counts = absent(Measure.values().length);
    for (int i = 0; i < rows.length; i++) {
      int tuple = (int) tupleOf[i];
      long most = readCounts(block, rows[i], counts);
      if (most == 0 || tuples.id(Dimension.OUTCOME, tuple) == cacheHit) {
        picos[i] = 0;
      } else if (most > 0) {
        Optional<RateCard> card = pricer.find(tuple, (int) days[i]);
        if (card.isPresent()) {
          put(
              i,
              card.get().cost(counts, block.dataSet().grain()),
              card.get().currency(),
              (int) days[i]);
        }
      }
    }
  }

  /// The greatest count that a price could be put on: 0 when nothing was used, absent when the
  /// file does not say.
  private static long readCounts(FactBlock block, int row, long[] counts) {
    long most = ABSENT;
    for (Measure measure : PRICED) {
      long count = block.measure(measure, row);
      counts[measure.ordinal()] = count;
      most = Math.max(most, count);
    }
    return most;
  }

  /// Money of another currency is kept as it is, and counts at the rate of its day.
  private void put(int row, long cost, Currency currency, int day) {
    if (currency.equals(converter.currency())) {
      picos[row] = cost;
    } else if (cost != ABSENT) {
      if (!currencies.contains(currency)) {
        currencies.add(currency);
      }
      foreignCurrency[row] = currencies.indexOf(currency);
      foreignPicos[row] = cost;
      picos[row] = converter.convert(cost, currency, day);
    }
  }

  private static long[] absent(int size) {
    long[] absent = new long[size];
    Arrays.fill(absent, ABSENT);
    return absent;
  }

  private static final Measure[] PRICED = Measure.priced().toArray(Measure[]::new);
}
