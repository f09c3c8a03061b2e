package dev.costwright.app.ui.overview;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.economics.StatedUsers;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks the ledger for the figures of the overview.
record OverviewFigures(OverviewSource source) {
  private static final int MOVERS = 8;
  private static final Comparator<UserCost> DEAREST_FIRST =
      Comparator.comparing(UserCost::cost).reversed().thenComparing(UserCost::feature);
  private static final List<Dimension> MOVING =
      List.of(Dimension.FEATURE, Dimension.MODEL, Dimension.TEAM);
  private static final List<Dimension> TAGS = List.of(Dimension.TEAM, Dimension.FEATURE);

  /// Empty for a ledger without facts.
  Optional<Overview> load() {
    return source.lastDay().map(day -> load(new Month(day)));
  }

  private Overview load(Month month) {
    Pivot now = pivot(TAGS, TimeGrain.TOTAL, month.toDate());
    Money before = total(month.fullBefore());
    return new Overview(
        month,
        now.total().cost(),
        total(month.sameDaysBefore()),
        before,
        total(month.fullBeforeThat()),
        perUser(month, before),
        daily(month.toDate()),
        daily(month.fullBefore()),
        source.layers(month.fullBefore()),
        movers(month),
        now.coverage());
  }

  private Money total(Period period) {
    return pivot(List.of(), TimeGrain.TOTAL, period).total().cost();
  }

  private Pivot pivot(List<Dimension> by, TimeGrain grain, Period period) {
    return source.pivot(new PivotQuery(by, grain, Optional.of(period), LayerChoice.BEST, Map.of()));
  }

  /// One entry for every day of the period, those without spend included.
  private List<DaySum> daily(Period period) {
    Pivot pivot = pivot(List.of(), TimeGrain.DAY, period);
    Map<LocalDate, Money> spent =
        pivot.rows().stream()
            .collect(Collectors.toMap(Pivot.Row::step, row -> row.cell().cost(), Money::plus));
    Money sum = Money.zero(pivot.total().cost().currency());
    List<DaySum> days = new ArrayList<>();
    for (LocalDate day = period.from(); day.isBefore(period.until()); day = day.plusDays(1)) {
      sum = sum.plus(spent.getOrDefault(day, Money.zero(sum.currency())));
      days.add(new DaySum(day.getDayOfMonth(), sum));
    }
    return days;
  }

  private List<Mover> movers(Month month) {
    return MOVING.stream()
        .flatMap(dimension -> movers(dimension, month))
        .filter(mover -> mover.change().signum() != 0)
        .sorted(Comparator.comparing((Mover mover) -> size(mover.change())).reversed())
        .limit(MOVERS)
        .toList();
  }

  private Stream<Mover> movers(Dimension dimension, Month month) {
    Map<String, Money> now = byValue(dimension, month.toDate());
    Map<String, Money> before = byValue(dimension, month.sameDaysBefore());
    Map<String, Money> all = new HashMap<>(before);
    all.putAll(now);
    return all.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(Pivot.NOT_IN_DETAIL))
        .map(
            entry -> {
              Money zero = Money.zero(entry.getValue().currency());
              Money cost = now.getOrDefault(entry.getKey(), zero);
              Money change = cost.minus(before.getOrDefault(entry.getKey(), zero));
              return new Mover(dimension, entry.getKey(), cost, change);
            });
  }

  private Map<String, Money> byValue(Dimension dimension, Period period) {
    return pivot(List.of(dimension), TimeGrain.TOTAL, period).rows().stream()
        .collect(
            Collectors.toMap(row -> row.key().getFirst(), row -> row.cell().cost(), Money::plus));
  }

  private static Money size(Money money) {
    return money.signum() < 0 ? money.negate() : money;
  }

  /// Of the whole product where its users are stated, else of the dearest feature with users of
  /// its own.
  private Optional<UserCost> perUser(Month month, Money whole) {
    StatedUsers users = new StatedUsers(source.metrics());
    Stream<UserCost> ofProduct =
        Optional.ofNullable(users.ofProduct().get(month.before()))
            .map(count -> new UserCost("", whole, count.longValue()))
            .stream();
    Map<String, Money> costs = byValue(Dimension.FEATURE, month.fullBefore());
    Stream<UserCost> ofFeatures =
        users.byFeature().entrySet().stream()
            .filter(feature -> costs.containsKey(feature.getKey()))
            .filter(feature -> feature.getValue().containsKey(month.before()))
            .map(
                feature ->
                    new UserCost(
                        feature.getKey(),
                        costs.getOrDefault(feature.getKey(), whole),
                        feature
                            .getValue()
                            .getOrDefault(month.before(), BigDecimal.ZERO)
                            .longValue()));
    return Stream.concat(ofProduct, ofFeatures.sorted(DEAREST_FIRST))
        .filter(cost -> cost.users() > 0)
        .findFirst();
  }
}
