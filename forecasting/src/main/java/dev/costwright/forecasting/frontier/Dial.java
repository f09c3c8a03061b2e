package dev.costwright.forecasting.frontier;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.HitCurve;
import dev.costwright.forecasting.lever.Lever;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.forecasting.lever.SemanticCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One lever that trades quality for cost, with the values it is turned to.
///
/// @param lever as the scenario has it
/// @param values rising; being off comes beside them
record Dial(Lever lever, List<Fraction> values) {
  private static final int DECIMALS = 9;

  /// The levers that change answers, each with its values.
  ///
  /// @param steps between the least and the greatest value, at least 1
  static List<Dial> of(List<Lever> levers, int steps) {
    return levers.stream().filter(Dial::isDial).map(lever -> of(lever, steps)).toList();
  }

  private static boolean isDial(Lever lever) {
    return switch (lever.kind()) {
      case ROUTING, SEMANTIC_CACHE, FINE_TUNED -> true;
      default -> false;
    };
  }

  /// Values that would bring the lever below its floor are left out: there it does nothing.
  private static Dial of(Lever lever, int steps) {
    TreeSet<Fraction> values = new TreeSet<>();
    values.add(lever.settings().number(parameter(lever)));
    if (lever instanceof SemanticCache cache) {
      cache.curve().points().stream().map(HitCurve.Point::threshold).forEach(values::add);
    }
    Fraction least = lever instanceof SemanticCache ? values.first() : Fraction.ZERO;
    Fraction most = lever instanceof SemanticCache ? values.last() : Fraction.ONE;
    IntStream.rangeClosed(0, steps)
        .mapToObj(step -> Fraction.of(step).dividedBy(Fraction.of(steps)))
        .map(part -> least.plus(most.minus(least).times(part)))
        .map(value -> Fraction.of(value.toDecimal(DECIMALS)))
        .forEach(values::add);
    return new Dial(lever, values.stream().filter(value -> isAllowed(lever, value)).toList());
  }

  private static boolean isAllowed(Lever lever, Fraction value) {
    Optional<Fraction> floor = lever.scope().floor();
    Optional<Fraction> right = turned(lever, value).accuracy();
    return floor.isEmpty() || right.isEmpty() || right.get().compareTo(floor.get()) >= 0;
  }

  private static Lever turned(Lever lever, Fraction value) {
    return lever.with(parameter(lever), value.toString());
  }

  private static String parameter(Lever lever) {
    return lever.kind() == LeverKind.SEMANTIC_CACHE ? "threshold" : "share";
  }

  /// Whether it says how many of its answers are right.
  boolean isMeasured() {
    return lever.accuracy().isPresent();
  }

  /// Every way to set it, off first.
  List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    settings.add(setting(Optional.empty()));
    values.forEach(value -> settings.add(setting(Optional.of(value))));
    return settings;
  }

  /// As the scenario has it.
  Setting current() {
    return setting(Optional.of(lever.settings().number(parameter(lever))));
  }

  private Setting setting(Optional<Fraction> value) {
    return new Setting(lever.scope().name(), parameter(lever), value);
  }

  /// Levers with this one set; one that is off is left out.
  Stream<Lever> set(Lever other, Setting setting) {
    return other.scope().name().equals(setting.lever())
        ? setting.value().map(value -> turned(other, value)).stream()
        : Stream.of(other);
  }
}
