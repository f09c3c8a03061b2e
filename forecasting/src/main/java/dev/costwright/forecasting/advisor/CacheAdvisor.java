package dev.costwright.forecasting.advisor;

import dev.costwright.forecasting.advisor.CacheAdvice.Advice;
import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.Lifetime;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.forecasting.replay.CacheRules;
import dev.costwright.forecasting.replay.Watch;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubePrefix;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/// Looks at when calls of the same model, feature and key follow each other, and says whether the
/// head of their prompts is worth keeping at the provider, and for how long.
///
/// Where prompts are known by hash, calls follow each other that have a head in common, whatever
/// the feature's other calls do, and the head is what repeats.
///
/// Only calls whose instant is known are looked at; prices are those of the group's last day in
/// the standard tier. A head that nearly all prompts share cannot be longer than nine in ten of
/// them are, so what is said to be saved is a ceiling.
public final class CacheAdvisor {
  /// Groups of fewer calls say nothing about when calls follow each other.
  public static final int LEAST_CALLS = 3;

  private static final int TENTH = 10;
  private static final long REPORT_EVERY = 16_384;
  private static final List<Measure> CACHED =
      List.of(Measure.CACHE_READ, Measure.CACHE_WRITE_5M, Measure.CACHE_WRITE_1H);

  private record Key(String seller, String model, String feature, String apiKey)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::seller)
            .thenComparing(Key::model)
            .thenComparing(Key::feature)
            .thenComparing(Key::apiKey);

    static Key of(CubeRow row) {
      return new Key(
          value(row, Dimension.SELLER),
          value(row, Dimension.MODEL),
          value(row, Dimension.FEATURE),
          value(row, Dimension.API_KEY));
    }

    private static String value(CubeRow row, Dimension dimension) {
      return row.dimension(dimension).orElse(Pivot.UNTAGGED);
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /// What is gathered of a group.
  private static final class Group {
    private final LongStream.Builder seconds = LongStream.builder();
    private final Map<Measure, Long> cached = new EnumMap<>(Measure.class);
    private final LongStream.Builder prompts = LongStream.builder();
    private final KnownHeads known = new KnownHeads();
    private LocalDate last = LocalDate.MIN;

    /// A call without a prompt, such as one that failed, asks no cache for anything.
    void add(CubeRow row) {
      long prompt = Math.max(0, row.measure(Measure.FRESH_INPUT));
      for (Measure measure : CACHED) {
        long tokens = Math.max(0, row.measure(measure));
        cached.merge(measure, tokens, Math::addExact);
        prompt += tokens;
      }
      if (prompt > 0) {
        addPrompt(row, prompt);
        last = row.day().isAfter(last) ? row.day() : last;
      }
    }

    private void addPrompt(CubeRow row, long prompt) {
      Optional<CubePrefix> prefix = row.prefix();
      if (prefix.isPresent()) {
        known.add(row.dimension(Dimension.ACCOUNT).orElse(""), prefix.get(), row.line(), prompt);
      } else {
        seconds.add(row.startSecond());
        prompts.add(prompt);
      }
    }

    /// @param minimum tokens of the shortest head that is kept
    Reuse reuse(long minimum) {
      Reuse alike = new Reuse(seconds.build().toArray());
      return known.calls() == 0 ? alike : alike.and(known.calls(), known.gaps(minimum));
    }

    /// Whether nothing that is kept was ever read, and no hash says that it could have been: what
    /// the calls begin with changes, however soon they follow each other.
    boolean isNeverRead(ModelName model) {
      long hour = Lifetime.ONE_HOUR.seconds() * 1_000L;
      return cached.getOrDefault(Measure.CACHE_READ, 0L) == 0
          && Arrays.stream(known.gaps(CacheRules.of(model).minimum()))
              .noneMatch(gap -> gap <= hour);
    }

    /// Tokens that nine prompts in ten reach; of prompts that are known by hash, their heads
    /// that repeat.
    long head() {
      long[] sorted =
          LongStream.concat(prompts.build(), Arrays.stream(known.heads())).sorted().toArray();
      return sorted[sorted.length / TENTH];
    }
  }

  private CacheAdvisor() {}

  /// Advice by group, what saves most first; groups without prices of fresh and cached input are
  /// left out, as are those of fewer than {@link #LEAST_CALLS} calls.
  public static List<CacheAdvice> advise(Cube cube, RowQuery query, PriceBook prices) {
    return advise(cube, query, prices, Watch.NONE);
  }

  /// As {@link #advise(Cube, RowQuery, PriceBook)}.
  ///
  /// @param watch hears how many rows were read; what it throws ends the work
  public static List<CacheAdvice> advise(Cube cube, RowQuery query, PriceBook prices, Watch watch) {
    Map<Key, Group> groups = new TreeMap<>();
    long facts = cube.facts();
    AtomicLong rows = new AtomicLong();
    cube.forEachRow(
        query,
        row -> {
          long read = rows.getAndIncrement();
          if (read % REPORT_EVERY == 0) {
            watch.at(read, facts);
          }
          if (row.grain() == Grain.CALL && row.start().isPresent() && !row.isRemainder()) {
            groups.computeIfAbsent(Key.of(row), _ -> new Group()).add(row);
          }
        });
    return groups.entrySet().stream()
        .flatMap(
            entry -> {
              watch.at(rows.get(), facts);
              return advise(entry.getKey(), entry.getValue(), prices, cube.reporting()).stream();
            })
        .sorted(Comparator.comparing(CacheAdvice::saving).reversed())
        .toList();
  }

  private static Optional<CacheAdvice> advise(
      Key key, Group group, PriceBook prices, Reporting reporting) {
    ModelName model = new ModelName(key.seller(), key.model());
    Reuse reuse = group.reuse(CacheRules.of(model).minimum());
    if (reuse.calls() < LEAST_CALLS) {
      return Optional.empty();
    }
    long head = group.head();
    return prices
        .find(new Offer(key.seller(), key.model(), "", "", "", ""), group.last)
        .flatMap(card -> card.in(reporting, group.last))
        .map(card -> rates(card, head))
        .filter(rates -> rates.containsKey(Measure.CACHE_READ))
        .map(rates -> advice(key, group, new HeadCost(reuse, head, rates), reporting.currency()));
  }

  private static Map<Measure, Fraction> rates(RateCard card, long prompt) {
    Map<Measure, Fraction> rates = new EnumMap<>(Measure.class);
    card.rates(prompt).forEach((measure, row) -> rates.put(measure, Fraction.of(row.price())));
    return rates;
  }

  private static CacheAdvice advice(Key key, Group group, HeadCost head, Currency currency) {
    ModelName model = new ModelName(key.seller(), key.model());
    Fraction today = Fraction.ZERO;
    Fraction fresh = Fraction.ZERO;
    Fraction freshRate = head.rates().getOrDefault(Measure.FRESH_INPUT, Fraction.ZERO);
    for (Map.Entry<Measure, Long> cached : group.cached.entrySet()) {
      Fraction tokens = Fraction.of(cached.getValue());
      today = today.plus(head.rates().getOrDefault(cached.getKey(), freshRate).times(tokens));
      fresh = fresh.plus(freshRate.times(tokens));
    }
    boolean isLosing = today.compareTo(fresh) > 0;
    boolean isShort = head.tokens() < CacheRules.of(model).minimum();
    Advice advice = isShort ? Advice.TOO_SHORT : head.cheapest();
    return new CacheAdvice(
        model,
        key.feature(),
        key.apiKey(),
        head.reuse(),
        head.tokens(),
        money(head.uncached(), currency),
        money(head.kept(Lifetime.FIVE_MINUTES), currency),
        head.oneHour().map(picos -> money(picos, currency)),
        money(today.rounded(), currency),
        money(fresh.rounded(), currency),
        head.breakEven(Lifetime.FIVE_MINUTES),
        head.breakEven(Lifetime.ONE_HOUR),
        isLosing && (isIdle(advice) || group.isNeverRead(model)) ? Advice.STOP_CACHING : advice);
  }

  private static boolean isIdle(Advice advice) {
    return advice == Advice.DO_NOT_CACHE || advice == Advice.TOO_SHORT;
  }

  private static Money money(BigInteger picos, Currency currency) {
    return new Money(Int128.of(picos), currency);
  }
}
