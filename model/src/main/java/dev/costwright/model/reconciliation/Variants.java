package dev.costwright.model.reconciliation;

import dev.costwright.model.money.Int128;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The usage of one line at one offer on one day, priced under every hypothesis: the price book is
/// asked once, and from row to row only counts differ. Not thread-safe.
final class Variants {
  /// One hypothesis with what it makes dearer so far.
  private static final class Variant {
    private final Hypothesis hypothesis;
    private final Optional<RateCard> card;
    private Int128 more = Int128.ZERO;
    private long rows;
    private boolean isMet;

    Variant(Hypothesis hypothesis, Optional<RateCard> card) {
      this.hypothesis = hypothesis;
      this.card = card;
    }

    boolean isPriced() {
      return card.isPresent() || hypothesis instanceof Hypothesis.Twice;
    }

    void add(long[] counts, Grain grain, Int128 now) {
      switch (hypothesis) {
        case Hypothesis.Twice _ -> take(now);
        case Hypothesis.OtherClass other ->
            addAs(other.used().ordinal(), other.billed().ordinal(), counts, grain, now);
        case Hypothesis.WithoutUnit without ->
            addAs(without.unit().ordinal(), -1, counts, grain, now);
        default -> addAt(counts, grain, now);
      }
    }

    /// @param billed -1 for what is left out
    private void addAs(int used, int billed, long[] counts, Grain grain, Int128 now) {
      long count = counts[used];
      if (count > 0) {
        long before = billed < 0 ? 0 : counts[billed];
        counts[used] = 0;
        if (billed >= 0) {
          counts[billed] = Math.max(0, before) + count;
        }
        addAt(counts, grain, now);
        counts[used] = count;
        if (billed >= 0) {
          counts[billed] = before;
        }
      }
    }

    private void addAt(long[] counts, Grain grain, Int128 now) {
      long cost = card.orElseThrow().cost(counts, grain);
      if (cost != Fact.ABSENT) {
        take(Int128.of(cost).minus(now));
      }
    }

    private void take(Int128 dearer) {
      isMet = true;
      more = more.plus(dearer);
      rows += dearer.signum() == 0 ? 0 : 1;
    }
  }

  private final Claims.Share share;
  private final Offer offer;
  private final LocalDate day;
  private final Currency currency;
  private final Optional<RateCard> valid;
  private final List<Variant> variants;

  Variants(Claims.Share share, UsageRow first, List<Hypothesis> hypotheses, PriceBook prices) {
    this.share = share;
    offer = first.offer();
    day = first.day();
    currency = share.line().priceCurrency();
    valid = UsageRow.card(prices, offer, day, currency);
    variants =
        hypotheses.stream()
            .map(one -> new Variant(one, first.card(prices, one, currency)))
            .filter(Variant::isPriced)
            .toList();
  }

  /// @param row of the same share, offer and day
  void add(UsageRow row) {
    Optional<Int128> now = row.cost(share, currency, () -> valid);
    if (now.isPresent()) {
      long[] counts = row.counts(share.measures());
      Grain grain = row.row().grain();
      for (Variant variant : variants) {
        variant.add(counts, grain, now.get());
      }
    }
  }

  /// Adds what was found to what other days and offers of the line gave.
  void addTo(Map<Hypothesis, Repriced> ofLine) {
    for (Variant variant : variants) {
      if (variant.isMet) {
        ofLine
            .computeIfAbsent(variant.hypothesis, h -> new Repriced(h, offer))
            .add(day, share.line().booked(variant.more), variant.rows);
      }
    }
  }
}
