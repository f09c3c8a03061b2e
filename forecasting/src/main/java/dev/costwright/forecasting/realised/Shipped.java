package dev.costwright.forecasting.realised;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.replay.Baseline;
import dev.costwright.forecasting.scenario.Scenario;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A lever of a scenario that is at work since a day. It holds the scenario as it was then, so
/// that later changes of the scenario do not change the estimate. Immutable.
///
/// @param name unique among those of the ledger
/// @param scenario over the ledger
/// @param lever name of one of its levers
/// @param on first day
public record Shipped(String name, Scenario scenario, String lever, LocalDate on) {
  /// @throws UsageException when the scenario describes its own calls, has no such lever, or the
  /// lever is nothing that one ships
  public Shipped {
    if (scenario.baseline().isDescribed()) {
      throw new UsageException(
          "Expected a scenario over the ledger, found \"%s\", which describes its own calls: no ledger can show what came of it."
              .formatted(scenario.name()));
    }
    Lever found = find(scenario, lever);
    if (!isShippable(found.kind())) {
      throw new UsageException(
          "Expected a lever that one ships, found \"%s\": growth, launches and price changes happen by themselves."
              .formatted(lever));
    }
  }

  private static Lever find(Scenario scenario, String name) {
    return scenario.levers().stream()
        .filter(lever -> lever.scope().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Expected a lever of \"%s\", found \"%s\". It has: %s."
                        .formatted(
                            scenario.name(),
                            name,
                            scenario.levers().stream()
                                .map(lever -> lever.scope().name())
                                .collect(Collectors.joining(", ")))));
  }

  /// The lever, turned on.
  Lever found() {
    Lever found = find(scenario, lever);
    return found.within(found.scope().with(Lever.State.ON));
  }

  /// Whether somebody pulls it: growth, launches and prices happen by themselves.
  public static boolean isShippable(LeverKind kind) {
    return !Traces.of(kind).isEmpty();
  }

  public LeverKind kind() {
    return found().kind();
  }

  /// The last month without it.
  YearMonth reference() {
    return YearMonth.from(on).minusMonths(1);
  }

  /// The first month that has it on every day.
  YearMonth firstWhole() {
    return on.getDayOfMonth() == 1 ? YearMonth.from(on) : YearMonth.from(on).plusMonths(1);
  }

  Baseline.Window window() {
    return (Baseline.Window) scenario.baseline();
  }

  /// The calls that are looked at: those of scenario and lever, but for values that the lever
  /// itself changes, or what it moved would be gone from sight.
  public Map<Dimension, Set<String>> where() {
    Lever found = found();
    Map<Dimension, Set<String>> where = new EnumMap<>(Dimension.class);
    where.putAll(window().where());
    found
        .scope()
        .where()
        .forEach((dimension, values) -> where.merge(dimension, values, Shipped::both));
    where.keySet().removeAll(Traces.moves(found.kind()));
    return where;
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
