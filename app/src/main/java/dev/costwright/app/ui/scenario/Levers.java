package dev.costwright.app.ui.scenario;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Changes to the list of levers of a scenario. Kinds keep the order in which a call meets them;
/// only levers of one kind can change places.
record Levers(Scenario scenario) {
  /// A changed scenario.
  ///
  /// @param place of the lever that the change is about, or of the one that took its place
  record Edited(Scenario scenario, int place) {}

  /// Without what levers take outside the calls: that changes no figure of a replay, and nothing
  /// of what is shown of levers.
  static Scenario shown(Scenario scenario) {
    return scenario.with(
        scenario.levers().stream()
            .map(lever -> lever.within(lever.scope().costing(Optional.empty())))
            .toList());
  }

  /// Adds a lever at the end of its kind, under a name that is free. It is on unless as many as
  /// can be are on already.
  Edited plus(Lever lever) {
    List<Lever> levers = levers();
    levers.add(fresh(lever));
    return new Edited(scenario.with(levers), levers.size() - 1);
  }

  /// Adds the same lever behind itself.
  Edited duplicated(int place) {
    List<Lever> levers = levers();
    levers.add(place + 1, fresh(levers.get(place)));
    return new Edited(scenario.with(levers), place + 1);
  }

  Edited without(int place) {
    List<Lever> levers = levers();
    levers.remove(place);
    return new Edited(scenario.with(levers), Math.min(place, levers.size() - 1));
  }

  /// Lets a lever act before the one of its kind that it acts after; empty when it is the first.
  Optional<Edited> earlier(int place) {
    return swapped(place, IntStream.range(0, place).filter(other -> isAlike(place, other)).max());
  }

  /// As {@link #earlier}, the other way.
  Optional<Edited> later(int place) {
    return swapped(
        place,
        IntStream.range(place + 1, scenario.levers().size())
            .filter(other -> isAlike(place, other))
            .min());
  }

  /// A changed lever takes outside the calls what the one in its place takes now.
  Lever asCostly(int place, Lever lever) {
    return lever.within(lever.scope().costing(scenario.levers().get(place).scope().effort()));
  }

  /// Puts another lever in its place.
  ///
  /// @throws IllegalArgumentException when another lever has its name
  Edited replaced(int place, Lever lever) {
    if (isTaken(lever.scope().name(), place)) {
      throw new IllegalArgumentException("Expected a free name, found " + lever.scope().name());
    }
    List<Lever> levers = levers();
    levers.set(place, lever);
    return new Edited(scenario.with(levers), place);
  }

  /// Whether a lever other than the one at a place has a name.
  boolean isTaken(String name, int place) {
    return IntStream.range(0, scenario.levers().size())
        .filter(other -> other != place)
        .anyMatch(other -> scenario.levers().get(other).scope().name().equals(name));
  }

  /// Whether one more can be turned on.
  boolean hasRoom() {
    return scenario.active().size() < Scenario.MOST_LEVERS;
  }

  private List<Lever> levers() {
    return new ArrayList<>(scenario.levers());
  }

  private boolean isAlike(int place, int other) {
    return scenario.levers().get(place).kind() == scenario.levers().get(other).kind();
  }

  private Optional<Edited> swapped(int place, OptionalInt other) {
    return other.stream()
        .mapToObj(
            to -> {
              List<Lever> levers = levers();
              Collections.swap(levers, place, to);
              return new Edited(scenario.with(levers), to);
            })
        .findFirst();
  }

  private Lever fresh(Lever lever) {
    Lever.Scope scope = lever.scope();
    Lever.State state = hasRoom() ? Lever.State.ON : Lever.State.OFF;
    return lever.within(scope.named(free(scope.name(), names())).with(state));
  }

  private Set<String> names() {
    return scenario.levers().stream().map(one -> one.scope().name()).collect(Collectors.toSet());
  }

  /// The name itself, or with the first number from 2 that makes it free.
  static String free(String name, Set<String> taken) {
    return taken.contains(name)
        ? IntStream.iterate(2, number -> number + 1)
            .mapToObj(number -> name + " " + number)
            .filter(candidate -> !taken.contains(candidate))
            .findFirst()
            .orElseThrow()
        : name;
  }
}
