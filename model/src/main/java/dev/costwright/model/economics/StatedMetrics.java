package dev.costwright.model.economics;

import dev.costwright.model.economics.Finding.Known;
import dev.costwright.model.economics.Finding.Unknown;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What metrics of one month say of a scope. They stand on several levels: for a feature and a
/// plan, for one tenant, for the whole product.
///
/// A count of people holds for exactly the scope it was stated for. Amounts and units of value
/// add up: those of a scope are the sum of the coarsest ones in it, each part once. Where such
/// parts overlap without one holding the other, nothing is added.
record StatedMetrics(List<Metric> ofMonth) {
  StatedMetrics {
    ofMonth = List.copyOf(ofMonth);
  }

  /// A count of people.
  Finding<BigDecimal> people(String name, Scope scope) {
    List<Metric> found = named(name, scope);
    Optional<Metric> exact = found.stream().filter(scope::isExactly).findFirst();
    if (exact.isPresent()) {
      return new Known<>(exact.get().value());
    }
    return new Unknown<>(found.isEmpty() ? Reason.NOT_STATED : Reason.FINER_ONLY);
  }

  /// Units that add up.
  Finding<BigDecimal> units(String name, Scope scope) {
    return coarsest(named(name, scope))
        .then(
            parts ->
                new Known<>(
                    parts.stream().map(Metric::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  Finding<Money> revenue(Scope scope) {
    return coarsest(named(Metric.REVENUE, scope)).then(StatedMetrics::sum);
  }

  /// The values of a key that any metric names, sorted.
  List<String> values(EconomicsKey by) {
    return ofMonth.stream()
        .map(by::of)
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private List<Metric> named(String name, Scope scope) {
    return ofMonth.stream()
        .filter(metric -> metric.name().equals(name) && scope.holds(metric))
        .toList();
  }

  private static Finding<Money> sum(List<Metric> parts) {
    List<Money> amounts = parts.stream().flatMap(part -> part.money().stream()).toList();
    long currencies = amounts.stream().map(Money::currency).distinct().count();
    if (currencies > 1) {
      return new Unknown<>(Reason.MIXED_CURRENCIES);
    }
    return amounts.stream()
        .reduce(Money::plus)
        .<Finding<Money>>map(Known::new)
        .orElseGet(() -> new Unknown<>(Reason.NOT_STATED));
  }

  /// Parts that no other part holds.
  private static Finding<List<Metric>> coarsest(List<Metric> found) {
    if (found.isEmpty()) {
      return new Unknown<>(Reason.NOT_STATED);
    }
    Set<Place> places = found.stream().map(Place::of).collect(Collectors.toSet());
    List<Metric> parts =
        found.stream().filter(metric -> !isHeld(Place.of(metric), places)).toList();
    return overlap(parts) ? new Unknown<>(Reason.OVERLAPPING) : new Known<>(parts);
  }

  private static boolean isHeld(Place place, Set<Place> places) {
    int mask = place.mask();
    return IntStream.range(0, mask)
        .filter(coarser -> (coarser & mask) == coarser)
        .anyMatch(coarser -> places.contains(place.within(coarser)));
  }

  /// Two parts meet when they agree in every key that both name.
  private static boolean overlap(List<Metric> parts) {
    int[] masks = parts.stream().mapToInt(part -> Place.of(part).mask()).distinct().toArray();
    return IntStream.range(0, masks.length)
        .anyMatch(
            first ->
                IntStream.range(first + 1, masks.length)
                    .anyMatch(second -> meet(parts, masks[first], masks[second])));
  }

  private static boolean meet(List<Metric> parts, int one, int other) {
    Set<Place> shared = places(parts, mask -> mask == one, one & other);
    return places(parts, mask -> mask == other, one & other).stream().anyMatch(shared::contains);
  }

  private static Set<Place> places(List<Metric> parts, IntPredicate chosen, int within) {
    return parts.stream()
        .map(Place::of)
        .filter(place -> chosen.test(place.mask()))
        .map(place -> place.within(within))
        .collect(Collectors.toSet());
  }
}
