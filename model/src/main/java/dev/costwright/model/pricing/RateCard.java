package dev.costwright.model.pricing;

import dev.costwright.model.fx.FxQuote;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// All rates of one offer on one day: prices many facts quickly. Immutable.
///
/// A context band is a cliff: a request whose prompt is longer than the band's threshold pays the
/// band's price for all its tokens. Buckets hide the length of their calls, so they pay the
/// standard price unless the offer names the band that was billed.
public final class RateCard {
  private static final int[] PRICED =
      Measure.priced().stream().mapToInt(Measure::ordinal).toArray();
  private static final int[] PROMPT =
      Measure.tokenClasses().stream()
          .filter(RateCard::isPrompt)
          .mapToInt(Measure::ordinal)
          .toArray();

  private final Currency currency;
  private final List<Band> bands;
  private final Optional<Band> billedBand;

  /// @param bands from short to long prompts; the first one holds from the first token on
  /// @param billedAbove prompt tokens that the billed band starts above, when the source names it
  RateCard(Currency currency, List<Band> bands, OptionalLong billedAbove) {
    this(
        currency,
        bands,
        billedAbove.isEmpty()
            ? Optional.empty()
            : Optional.of(longestBelow(bands, billedAbove.getAsLong())));
  }

  private RateCard(Currency currency, List<Band> bands, Optional<Band> billedBand) {
    this.currency = currency;
    this.bands = List.copyOf(bands);
    this.billedBand = billedBand;
  }

  public Currency currency() {
    return currency;
  }

  /// The same rates in the reporting currency at the rate of a day; empty when there is none. A
  /// cost at them is rounded once, in that currency.
  ///
  /// @throws ArithmeticException when a price exceeds 9.2 million of the currency
  public Optional<RateCard> in(Reporting reporting, LocalDate day) {
    return currency.equals(reporting.currency())
        ? Optional.of(this)
        : reporting.find(currency, day).map(this::at);
  }

  private RateCard at(FxQuote quote) {
    return new RateCard(
        quote.to(),
        bands.stream().map(band -> band.at(quote)).toList(),
        billedBand.map(band -> band.at(quote)));
  }

  /// The rate of a class in the band that short prompts pay, with its source.
  public Optional<PriceRow> rate(Measure measure) {
    return Optional.ofNullable(bands.getFirst().rows.get(measure));
  }

  /// The rates of a single call with a prompt of so many tokens, with their sources.
  public Map<Measure, PriceRow> rates(long promptTokens) {
    return billedBand.orElseGet(() -> longestBelow(promptTokens - 1)).rows;
  }

  /// The longest prompt, in tokens, up to which every call pays the same rates.
  public long shortPrompt() {
    return billedBand.isPresent() || bands.size() == 1 ? Long.MAX_VALUE : bands.get(1).above;
  }

  /// The cost in picos, or {@link Fact#ABSENT} when it is unknown: a present, positive count has
  /// no rate, no priced measure is present at all, or the cost exceeds the 9.2 million of the
  /// currency that one row can hold.
  ///
  /// @param counts by `Measure.ordinal()`; {@link Fact#ABSENT} where unknown
  /// @param grain long-context prices hold for single calls only
  public long cost(long[] counts, Grain grain) {
    @Nullable UnitPrice[] rates = band(counts, grain).rates;
    boolean isCounted = false;
    long total = 0;
    for (int measure : PRICED) {
      long count = counts[measure];
      isCounted |= count >= 0;
      if (count > 0) {
        UnitPrice rate = rates[measure];
        long amount = rate == null ? Fact.ABSENT : bounded(rate, count);
        if (amount == Fact.ABSENT || total > Long.MAX_VALUE - amount) {
          return Fact.ABSENT;
        }
        total += amount;
      }
    }
    return isCounted ? total : Fact.ABSENT;
  }

  /// The same cost with its parts, rates and sources.
  public PricedUsage explain(long[] counts, Grain grain) {
    Band band = band(counts, grain);
    List<PricedUsage.Component> components = new ArrayList<>();
    List<Measure> unpriced = new ArrayList<>();
    Int128 total = Int128.ZERO;
    for (Measure measure : Measure.priced()) {
      long count = counts[measure.ordinal()];
      PriceRow row = band.rows.get(measure);
      long amount = row == null || count <= 0 ? Fact.ABSENT : bounded(row.price(), count);
      if (row != null && amount != Fact.ABSENT) {
        total = total.plus(amount);
        components.add(
            new PricedUsage.Component(measure, count, row, Money.ofPicos(amount, currency)));
      } else if (count > 0) {
        unpriced.add(measure);
      }
    }
    return new PricedUsage(new Money(total, currency), components, unpriced);
  }

  private Band band(long[] counts, Grain grain) {
    if (billedBand.isPresent()) {
      return billedBand.get();
    }
    return grain == Grain.BUCKET || bands.size() == 1
        ? bands.getFirst()
        : longestBelow(promptTokens(counts) - 1);
  }

  /// The longest band that starts above at most `tokens`.
  private Band longestBelow(long tokens) {
    return longestBelow(bands, tokens);
  }

  private static Band longestBelow(List<Band> bands, long tokens) {
    Band chosen = bands.getFirst();
    for (Band band : bands) {
      if (band.above <= tokens) {
        chosen = band;
      }
    }
    return chosen;
  }

  private static long promptTokens(long[] counts) {
    long sum = 0;
    for (int measure : PROMPT) {
      sum += Math.max(0, counts[measure]);
    }
    return sum;
  }

  private static boolean isPrompt(Measure measure) {
    return switch (measure) {
      case OUTPUT, AUDIO_OUTPUT, IMAGE_OUTPUT -> false;
      default -> true;
    };
  }

  private static long bounded(UnitPrice rate, long count) {
    try {
      return rate.cost(count);
    } catch (ArithmeticException tooLarge) {
      return Fact.ABSENT;
    }
  }

  /// The rates of prompts longer than `above` tokens.
  static final class Band {
    private final long above;
    private final Map<Measure, PriceRow> rows;
    private final @Nullable UnitPrice[] rates = new @Nullable UnitPrice[Measure.values().length];

    Band(long above, Map<Measure, PriceRow> rows) {
      this.above = above;
      this.rows = Map.copyOf(rows);
      rows.forEach((measure, row) -> rates[measure.ordinal()] = row.price());
    }

    private Band at(FxQuote quote) {
      Map<Measure, PriceRow> converted = new EnumMap<>(Measure.class);
      rows.forEach((measure, row) -> converted.put(measure, row.at(quote)));
      return new Band(above, converted);
    }
  }
}
