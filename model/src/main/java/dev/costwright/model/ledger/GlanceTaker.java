package dev.costwright.model.ledger;

import dev.costwright.model.ledger.backup.Glance;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// Sums up what a ledger holds while its blocks pass. Not thread-safe.
final class GlanceTaker {
  private static final int PICO_DIGITS = 12;

  private record Key(int order, String layer, String currency) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparingInt(Key::order).thenComparing(Key::currency).compare(this, other);
    }
  }

  private static final class Total {
    private long rows;
    private BigInteger tokens = BigInteger.ZERO;
    private Optional<BigInteger> picos = Optional.empty();

    private void charge(BigInteger more) {
      picos = Optional.of(picos.orElse(BigInteger.ZERO).add(more));
    }
  }

  private final TreeMap<Key, Total> totals = new TreeMap<>();
  private long facts;
  private long firstDay = Long.MAX_VALUE;
  private long lastDay = Long.MIN_VALUE;

  /// Rows of a live import, those that do not count left out.
  void add(FactBlock block, BitSet hidden) {
    Layer layer = block.dataSet().layer();
    Total total =
        totals.computeIfAbsent(
            new Key(
                layer.ordinal(),
                layer.name().toLowerCase(Locale.ROOT),
                block.dataSet().currency().getCurrencyCode()),
            key -> new Total());
    long tokens = 0;
    for (int row = hidden.nextClearBit(0); row < block.size(); row = hidden.nextClearBit(row + 1)) {
      facts++;
      total.rows++;
      long day = Segments.day(block.starts()[row]);
      firstDay = Math.min(firstDay, day);
      lastDay = Math.max(lastDay, day);
      for (Measure measure : Measure.tokenClasses()) {
        long count = block.measure(measure, row);
        tokens += count == Fact.ABSENT ? 0 : count;
      }
      long charge = block.measure(Measure.CHARGE, row);
      if (charge != Fact.ABSENT) {
        total.charge(BigInteger.valueOf(charge));
      }
    }
    total.tokens = total.tokens.add(BigInteger.valueOf(tokens));
  }

  void add(InvoiceLine line) {
    Total total =
        totals.computeIfAbsent(
            new Key(
                Layer.values().length, Glance.INVOICES, line.amount().currency().getCurrencyCode()),
            key -> new Total());
    total.rows++;
    total.charge(line.amount().picos().toBigInteger());
  }

  Glance glance(int live, int undone, long metrics, long invoiceLines, long edits) {
    return new Glance(
        live, undone, facts, metrics, invoiceLines, edits, day(firstDay), day(lastDay), sums());
  }

  private Optional<LocalDate> day(long day) {
    return facts == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  private List<Glance.Sum> sums() {
    List<Glance.Sum> sums = new ArrayList<>();
    totals.forEach(
        (key, total) ->
            sums.add(
                new Glance.Sum(
                    key.layer(),
                    key.currency(),
                    total.rows,
                    total.tokens,
                    total.picos.map(picos -> new BigDecimal(picos, PICO_DIGITS)))));
    sums.removeIf(sum -> sum.rows() == 0);
    return sums;
  }
}
