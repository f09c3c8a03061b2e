package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubePrefix;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.RateCard;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Reads the rows of a window and sums what all levers treat alike.
final class LedgerMaterial {
  private static final long REPORT_EVERY = 16_384;
  private static final long HOUR = 3_600;

  private final Baseline.Window window;
  private final Reporting reporting;
  private final Watch watch;
  private final Needs needs;
  private final List<Map<Dimension, Set<String>>> sampled;
  private final Optional<Followed> followed;
  private final Offers offers;
  private final RowTraits traits;
  private final Map<SliceSum.Key, SliceSum> sums = new LinkedHashMap<>();
  private final Map<Heads.Key, Heads> heads;
  private final Map<Map<Dimension, Set<String>>, Load> loads;
  private final long[] counts = new long[Measure.values().length];
  private Span span = new Span(Optional.empty(), 1);
  private Days days;
  private OptionalInt traced = OptionalInt.empty();
  private final Map<Integer, Money> apart = new TreeMap<>();
  private Money perCall;
  private Money perBucket;
  private Money outOfScope;
  private Money unknown;
  private long rows;
  private long unpriced;

  /// @param reporting the ledger's
  /// @param followed the row that a trace follows
  LedgerMaterial(
      Baseline.Window window,
      Needs needs,
      PriceBook prices,
      Reporting reporting,
      Watch watch,
      Optional<Followed> followed) {
    this.window = window;
    this.watch = watch;
    this.needs = needs;
    this.sampled = needs.sampled();
    this.followed = followed;
    this.offers = Offers.of(prices, needs.levers());
    this.traits = new RowTraits(needs.levers(), prices, offers);
    this.heads = needs.heads();
    this.reporting = reporting;
    perCall = Money.zero(reporting.currency());
    perBucket = perCall;
    outOfScope = perCall;
    unknown = perCall;
    this.loads = needs.loads();
    this.days = new Days(span, needs);
  }

  Material read(Cube cube) {
    long facts = cube.facts();
    span = span(cube);
    days = new Days(span, needs);
    cube.forEachRow(
        window.query(),
        row -> {
          if (rows % REPORT_EVERY == 0) {
            watch.at(rows, facts);
          }
          rows++;
          take(row);
        });
    heads.values().forEach(Heads::inOrder);
    return new Material(
        sums.values().stream().map(sum -> sum.slice(reporting)).toList(),
        heads,
        loads,
        days.isByMonth() ? Optional.of(apart) : Optional.empty(),
        new Grains(perCall, perBucket, outOfScope, unknown),
        rows,
        span,
        notes(),
        traced);
  }

  private Span span(Cube cube) {
    LocalDate none = LocalDate.EPOCH;
    LocalDate first = window.from().or(cube::firstDay).orElse(none);
    LocalDate last = window.to().or(cube::lastDay).orElse(first);
    return new Span(Optional.of(first), Math.max(1, ChronoUnit.DAYS.between(first, last) + 1));
  }

  private void take(CubeRow row) {
    if (row.cost().isEmpty()) {
      unpriced++;
      return;
    }
    Money cost = row.cost().get();
    if (row.isRemainder() || row.layer() == Layer.BILLED) {
      unknown = unknown.plus(cost);
      setApart(row, cost);
      return;
    }
    RowTraits.Known known = traits.of(row);
    readCounts(row);
    Optional<RowTraits.Group> group = known.on(row.day());
    Money own = row.foreignCost().orElse(cost);
    if (group.isEmpty() || !isExplained(group.get().alike().own(), row, own)) {
      unknown = unknown.plus(cost);
      setApart(row, cost);
    } else if (!known.isTouched()) {
      outOfScope = outOfScope.plus(cost);
      setApart(row, cost);
    } else {
      add(row, group.get(), cost, own);
    }
  }

  private void setApart(CubeRow row, Money cost) {
    if (days.isByMonth()) {
      apart.merge(days.month(day(row)), cost, Money::plus);
    }
  }

  /// Whether a row's cost is what the price book says of its counts: what a gateway answered
  /// from its own store, for one, is not.
  private boolean isExplained(RateCard card, CubeRow row, Money cost) {
    return card.currency().equals(cost.currency())
        && Int128.of(card.cost(counts, row.grain())).equals(cost.picos());
  }

  private void readCounts(CubeRow row) {
    for (Measure measure : Measure.priced()) {
      counts[measure.ordinal()] = row.measure(measure);
    }
  }

  /// @param own the cost in the currency of its price
  private void add(CubeRow row, RowTraits.Group group, Money cost, Money own) {
    boolean isCall = row.grain() == Grain.CALL;
    long requests = row.measure(Measure.REQUESTS);
    long calls = isCall ? Math.max(1, requests) : requests;
    boolean isLong = isCall && RowTraits.prompt(counts) > group.alike().shortPrompt();
    boolean isFollowed = followed.filter(one -> one.is(row)).isPresent();
    SliceSum.Key key =
        new SliceSum.Key(
            group, row.grain(), calls >= 0, isLong || isFollowed ? rows : 0, isLong, time(row));
    SliceSum sum = sums.computeIfAbsent(key, made -> sum(made, row.day()));
    sum.add(counts, calls, cost, own);
    traced = isFollowed ? OptionalInt.of(sum.place()) : traced;
    perCall = isCall ? perCall.plus(cost) : perCall;
    perBucket = isCall ? perBucket : perBucket.plus(cost);
    note(row, sum, cost);
  }

  private SliceSum sum(SliceSum.Key key, LocalDate day) {
    Scopes scopes = key.group().alike().scopes();
    boolean isCall = key.grain() == Grain.CALL;
    return new SliceSum(
        key,
        sums.size(),
        new SliceSum.Asked(
            isCall && sampled.stream().anyMatch(scopes::isIn),
            loads.entrySet().stream()
                .filter(load -> scopes.isIn(load.getKey()))
                .map(Map.Entry::getValue)
                .toList(),
            heads.entrySet().stream()
                .filter(some -> isCall && scopes.isIn(some.getKey().where()))
                .toList()),
        perCall.currency(),
        day);
  }

  private Slice.Time time(CubeRow row) {
    return days.time(day(row));
  }

  /// By number, counted from 0.
  private long day(CubeRow row) {
    return ChronoUnit.DAYS.between(span.first().orElse(row.day()), row.day());
  }

  /// What levers look at beyond sums.
  private void note(CubeRow row, SliceSum sum, Money cost) {
    SliceSum.Asked asked = sum.asked();
    if (asked.isSampled()) {
      sum.sample(count(Measure.FRESH_INPUT), cached(), count(Measure.OUTPUT));
    }
    for (Load load : asked.loads()) {
      addLoad(row, load);
    }
    for (Map.Entry<Heads.Key, Heads> some : asked.heads()) {
      addHead(row, sum, cost, some);
    }
  }

  private void addLoad(CubeRow row, Load load) {
    long tokens = 0;
    for (Measure measure : Measure.tokenClasses()) {
      tokens += count(measure);
    }
    if (row.start().isPresent()) {
      load.add(Math.floorDiv(row.startSecond(), HOUR), tokens);
    } else {
      load.addLoose(tokens);
    }
  }

  private void addHead(CubeRow row, SliceSum sum, Money cost, Map.Entry<Heads.Key, Heads> some) {
    Heads.Key key = some.getKey();
    Heads known = some.getValue();
    long fresh = count(Measure.FRESH_INPUT);
    Optional<CubePrefix> prefix = key.isByHash() ? row.prefix() : Optional.empty();
    if (key.isByHash()) {
      known.byHash().tell(prefix.isPresent(), cost);
    }
    if (prefix.isPresent()) {
      known.add(
          row.dimension(Dimension.ACCOUNT).orElse(""),
          prefix.get(),
          new Chains.Call(row.line(), sum.place(), fresh, cached()));
      return;
    }
    Heads.Call call = new Heads.Call(row.startSecond(), sum.place(), fresh, cached(), 1);
    row.dimension(key.sharing().dimension())
        .filter(_ -> row.start().isPresent())
        .ifPresentOrElse(group -> known.add(group, call), () -> known.addLoose(call));
  }

  private long cached() {
    return count(Measure.CACHE_READ)
        + count(Measure.CACHE_WRITE_5M)
        + count(Measure.CACHE_WRITE_1H);
  }

  private long count(Measure measure) {
    return Math.max(0, counts[measure.ordinal()]);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (unpriced > 0) {
      notes.add("%,d rows have no price and are in no figure.".formatted(unpriced));
    }
    span.first()
        .map(offers::soldAfter)
        .orElse(Map.of())
        .forEach((model, first) -> notes.add(notSoldYet(model, first)));
    heads.forEach(
        (key, known) -> {
          if (!known.loose().isEmpty()) {
            needs.withoutReuse(key).ifPresent(name -> notes.add(loose(name, key, known)));
          }
        });
    heads.forEach(
        (key, known) -> needs.named(key).flatMap(known.byHash()::note).ifPresent(notes::add));
    return notes;
  }

  private static String notSoldYet(ModelName model, LocalDate first) {
    return "%s had no price before %s; what was used earlier is replayed at its price of that day."
        .formatted(model, first);
  }

  private static String loose(String name, Heads.Key key, Heads known) {
    return "%s: %,d calls have no time or no %s, and no reuse is stated; they stay as they are."
        .formatted(name, known.loose().size(), key.sharing().dimension().id());
  }
}
