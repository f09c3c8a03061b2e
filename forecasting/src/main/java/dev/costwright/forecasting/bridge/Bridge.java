package dev.costwright.forecasting.bridge;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Int128;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.PriceBook;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Why spend changed from one period, or from a budget, to another: effects that sum to the change
/// to the last picodollar, whatever comes and goes.
///
/// Each model of each seller is decomposed by the log-mean Divisia method, additive LMDI-I (Ang
/// 2004, 2015): its cost is requests × share × tokens a request × share of the token class × list
/// price × what is paid against the list × what its terms cost × rate. Weights are computed in
/// `double`; the effects of each model are then made whole picos by largest remainder, so that
/// they sum to its exact change. Immutable.
///
/// @param effects in order of kind; those that are 0 in all and by model are left out
/// @param drills by size of change; empty when no split was asked for
/// @param before of the first period
/// @param after of the second period
public record Bridge(
    BridgeQuery query, List<Effect> effects, List<Drill> drills, Basis before, Basis after) {
  /// The value of everything when no split is asked for.
  private static final String ALL = "";

  public Bridge {
    effects = List.copyOf(effects);
    drills = List.copyOf(drills);
  }

  /// Explains a change of spend.
  ///
  /// @throws dev.costwright.model.problem.UsageException when the query asks for requests or spans
  public static Bridge of(Cube cube, PriceBook prices, BridgeQuery query) {
    Ground ground = new Ground();
    RowItems items = new RowItems(prices);
    Map<Side, Set<LocalDate>> seen = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      Set<LocalDate> days = new HashSet<>();
      seen.put(side, days);
      cube.forEachRow(
          query.rows(side),
          row -> {
            days.add(row.day());
            String key = query.by().map(by -> row.dimension(by).orElse(Pivot.UNTAGGED)).orElse(ALL);
            items.of(row).ifPresent(item -> ground.add(side, key, item));
          });
    }
    return of(
        query, ground, basis(cube, query, Side.FROM, seen), basis(cube, query, Side.TO, seen));
  }

  static Bridge of(BridgeQuery query, Ground ground, Basis before, Basis after) {
    Movement movement = Movement.of(ground);
    Currency currency = before.cell().cost().currency();
    List<Effect> effects = new ArrayList<>();
    query
        .budget()
        .map(budget -> total(ground, Side.FROM, currency).minus(budget))
        .ifPresent(amount -> effects.add(new Effect(EffectKind.BUDGET, amount, List.of())));
    for (EffectKind kind : EffectKind.values()) {
      effect(movement, kind, currency).ifPresent(effects::add);
    }
    List<Drill> drills = query.by().isEmpty() ? List.of() : drills(ground, movement, currency);
    return new Bridge(query, effects, drills, before, after);
  }

  /// What the bridge begins with, as it is to be shown: empty when there are rows and none of them
  /// has a price. An unknown is no 0.
  public Optional<Money> knownStart() {
    return query.budget().or(before::cost);
  }

  /// The cost of the second period, as it is to be shown; empty when none of its rows has a price.
  public Optional<Money> knownEnd() {
    return after.cost();
  }

  /// Empty when one of both is unknown.
  public Optional<Money> knownChange() {
    return knownEnd().flatMap(end -> knownStart().map(end::minus));
  }

  /// What the effects are measured from: the budget, else what is known of the cost of the first
  /// period.
  public Money start() {
    return query.budget().orElse(before.cell().cost());
  }

  /// What is known of the cost of the second period.
  public Money end() {
    return after.cell().cost();
  }

  public Money change() {
    return end().minus(start());
  }

  /// What the effects leave of the change: always 0, and shown so that it can be seen.
  public Money residual() {
    return effects.stream().map(Effect::amount).reduce(change(), Money::minus);
  }

  private static Basis basis(
      Cube cube, BridgeQuery query, Side side, Map<Side, Set<LocalDate>> seen) {
    Pivot pivot = cube.pivot(query.pivot(side));
    Set<LocalDate> days = seen.getOrDefault(side, Set.of());
    return new Basis(
        query.period(side),
        pivot.total(),
        pivot.coverage(),
        query
            .period(side)
            .from()
            .datesUntil(query.period(side).until())
            .filter(day -> !days.contains(day))
            .toList());
  }

  private static Optional<Effect> effect(Movement movement, EffectKind kind, Currency currency) {
    List<Effect.Model> models =
        movement.byPlace().entrySet().stream()
            .filter(entry -> entry.getValue()[kind.ordinal()].signum() != 0)
            .map(
                entry ->
                    new Effect.Model(
                        entry.getKey().seller(),
                        entry.getKey().model(),
                        money(entry.getValue()[kind.ordinal()], currency)))
            .sorted(Comparator.comparing((Effect.Model model) -> size(model.amount())).reversed())
            .toList();
    Money amount = money(sum(movement.byKey().values(), kind), currency);
    return models.isEmpty() && amount.signum() == 0
        ? Optional.empty()
        : Optional.of(new Effect(kind, amount, models));
  }

  private static List<Drill> drills(Ground ground, Movement movement, Currency currency) {
    Set<String> keys = new TreeSet<>(ground.totals(Side.FROM).keySet());
    keys.addAll(ground.totals(Side.TO).keySet());
    keys.addAll(ground.unpriced(Side.FROM));
    keys.addAll(ground.unpriced(Side.TO));
    return keys.stream()
        .map(
            key ->
                new Drill(
                    key,
                    known(ground, Side.FROM, key, currency),
                    known(ground, Side.TO, key, currency),
                    effects(movement.byKey().getOrDefault(key, new BigInteger[0]), currency)))
        .sorted(
            Comparator.comparing((Drill drill) -> size(drill.change().orElse(Money.zero(currency))))
                .reversed())
        .toList();
  }

  private static Map<EffectKind, Money> effects(BigInteger[] picos, Currency currency) {
    Map<EffectKind, Money> effects = new EnumMap<>(EffectKind.class);
    for (int kind = 0; kind < picos.length; kind++) {
      if (picos[kind].signum() != 0) {
        effects.put(EffectKind.values()[kind], money(picos[kind], currency));
      }
    }
    return effects;
  }

  private static BigInteger sum(Collection<BigInteger[]> effects, EffectKind kind) {
    return effects.stream()
        .map(picos -> picos[kind.ordinal()])
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static Money total(Ground ground, Side side, Currency currency) {
    return new Money(
        ground.totals(side).values().stream().reduce(Int128.ZERO, Int128::plus), currency);
  }

  /// What a value cost; empty when all that it used has no price.
  private static Optional<Money> known(Ground ground, Side side, String key, Currency currency) {
    Int128 total = ground.totals(side).get(key);
    if (total == null && ground.unpriced(side).contains(key)) {
      return Optional.empty();
    }
    return Optional.of(new Money(total == null ? Int128.ZERO : total, currency));
  }

  private static Money money(BigInteger picos, Currency currency) {
    return new Money(Int128.of(picos), currency);
  }

  private static Money size(Money money) {
    return money.signum() < 0 ? money.negate() : money;
  }
}
