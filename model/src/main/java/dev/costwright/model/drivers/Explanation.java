package dev.costwright.model.drivers;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One dimension's account of a change: the few values that bring most of it, and how
/// surprising that is.
///
/// With `F` and `A` the totals before and now, `Fⱼ` and `Aⱼ` those of a value, `p = Fⱼ/F` and
/// `q = Aⱼ/A`, a value's explanatory power is `(Aⱼ − Fⱼ)/(A − F)`. Its surprise is its part of
/// the Jensen-Shannon divergence:
///
/// `½ (p ln(2p/(p + q)) + q ln(2q/(p + q)))`
///
/// Values with a power above 10 % are taken by falling surprise until they explain 67 %;
/// dimensions are ranked by the summed surprise of their values (Adtributor: Bhagwan, Kumar,
/// Ramjee et al., 2014, NSDI). A value that always brings the same share explains nothing by
/// that measure, whatever it costs. Negative totals of a value, such as credits, count as
/// nothing in `p` and `q`. Rows without a value are no value.
///
/// @param values by falling surprise
/// @param surprise summed, in nats, from 0 to ln 2
/// @param explained what these values change together
public record Explanation(
    Dimension dimension, List<Part> values, double surprise, Money explained) {
  private static final double LEAST_POWER = 0.10;
  private static final double ENOUGH = 0.67;
  private static final List<Dimension> CANDIDATES =
      List.of(
          Dimension.TENANT,
          Dimension.PROMPT_VERSION,
          Dimension.FEATURE,
          Dimension.TEAM,
          Dimension.API_KEY,
          Dimension.PROJECT,
          Dimension.MODEL,
          Dimension.SELLER,
          Dimension.ENVIRONMENT,
          Dimension.USER_TIER,
          Dimension.USE_CASE,
          Dimension.SERVICE_TIER,
          Dimension.REGION);

  public Explanation {
    values = List.copyOf(values);
  }

  /// @param before in the period before
  /// @param cost in the period
  public record Part(String value, Money before, Money cost, double surprise) {
    public Money change() {
      return cost.minus(before);
    }
  }

  /// Every dimension that can explain at least 67 % of the change, the most surprising first.
  static List<Explanation> all(Cube cube, DriverQuery query) {
    return CANDIDATES.stream()
        .flatMap(dimension -> of(cube, query, dimension).stream())
        .sorted(Comparator.comparingDouble((Explanation one) -> one.surprise()).reversed())
        .toList();
  }

  private static Optional<Explanation> of(Cube cube, DriverQuery query, Dimension dimension) {
    Map<String, Money> then =
        costs(cube.pivot(query.pivot(query.before(), TimeGrain.TOTAL, dimension)));
    Map<String, Money> now =
        costs(cube.pivot(query.pivot(query.period(), TimeGrain.TOTAL, dimension)));
    Money nothing = Money.zero(cube.currency());
    Money before = sum(then.values(), nothing);
    Money total = sum(now.values(), nothing);
    Money change = total.minus(before);
    long named =
        Stream.concat(then.keySet().stream(), now.keySet().stream())
            .filter(Explanation::isNamed)
            .distinct()
            .count();
    if (named < 2 || change.signum() == 0 || before.signum() <= 0 || total.signum() <= 0) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : parts(then, now, before, total)) {
      if (power(part.change(), change) > LEAST_POWER
          && power(changed(parts, nothing), change) < ENOUGH) {
        parts.add(part);
      }
    }
    return power(changed(parts, nothing), change) < ENOUGH
        ? Optional.empty()
        : Optional.of(
            new Explanation(
                dimension,
                parts,
                parts.stream().mapToDouble(Part::surprise).sum(),
                changed(parts, nothing)));
  }

  private static List<Part> parts(
      Map<String, Money> then, Map<String, Money> now, Money before, Money total) {
    Money nothing = Money.zero(total.currency());
    return Stream.concat(then.keySet().stream(), now.keySet().stream())
        .distinct()
        .filter(Explanation::isNamed)
        .map(
            value -> {
              Money was = then.getOrDefault(value, nothing);
              Money is = now.getOrDefault(value, nothing);
              return new Part(value, was, is, surprise(power(was, before), power(is, total)));
            })
        .sorted(
            Comparator.comparingDouble((Part part) -> part.surprise())
                .reversed()
                .thenComparing(Part::value))
        .toList();
  }

  private static double surprise(double before, double now) {
    double p = Math.max(0, before);
    double q = Math.max(0, now);
    return 0.5 * (term(p, q) + term(q, p));
  }

  private static double term(double one, double other) {
    return one == 0 ? 0 : one * Math.log(2 * one / (one + other));
  }

  private static double power(Money part, Money whole) {
    return part.toDecimal().doubleValue() / whole.toDecimal().doubleValue();
  }

  private static Map<String, Money> costs(Pivot pivot) {
    Map<String, Money> costs = new TreeMap<>();
    pivot.rows().forEach(row -> costs.put(row.key().getFirst(), row.cell().cost()));
    return costs;
  }

  private static Money sum(Collection<Money> costs, Money nothing) {
    return costs.stream().reduce(nothing, Money::plus);
  }

  private static Money changed(List<Part> parts, Money nothing) {
    return sum(parts.stream().map(Part::change).toList(), nothing);
  }

  private static boolean isNamed(String value) {
    return !Pivot.isRemainder(value);
  }
}
