package dev.costwright.model.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// From where on something is a finding. All amounts are in the reporting currency.
///
/// @param set the limits that the user set; all others are as usual
public record Thresholds(Map<Threshold, BigDecimal> set) {
  public static final Thresholds DEFAULT = new Thresholds(Map.of());

  /// @throws IllegalArgumentException when a value makes no sense for its limit
  public Thresholds {
    set.forEach(
        (threshold, value) -> {
          if (!threshold.takes(value)) {
            throw new IllegalArgumentException(
                "Expected %s as %s, found %s"
                    .formatted(threshold.expected(), threshold.id(), value));
          }
        });
    set = Map.copyOf(set);
  }

  /// The value that holds.
  public BigDecimal of(Threshold threshold) {
    return Optional.ofNullable(set.get(threshold)).orElse(threshold.usual());
  }

  /// Every limit with the value that holds, in order.
  public Map<Threshold, BigDecimal> all() {
    Map<Threshold, BigDecimal> all = new TreeMap<>();
    Arrays.stream(Threshold.values()).forEach(threshold -> all.put(threshold, of(threshold)));
    return all;
  }

  /// The same with another value of one limit; the usual one is set no more.
  public Thresholds with(Threshold threshold, BigDecimal value) {
    Map<Threshold, BigDecimal> all = new EnumMap<>(Threshold.class);
    all.putAll(set);
    all.put(threshold, value);
    if (value.compareTo(threshold.usual()) == 0) {
      all.remove(threshold);
    }
    return new Thresholds(all);
  }

  int medium() {
    return number(Threshold.MEDIUM);
  }

  int high() {
    return number(Threshold.HIGH);
  }

  int zeroCalls() {
    return number(Threshold.ZERO_CALLS);
  }

  int staleDays() {
    return number(Threshold.STALE_DAYS);
  }

  int suddenTimes() {
    return number(Threshold.SUDDEN_TIMES);
  }

  int spikeTimes() {
    return number(Threshold.SPIKE_TIMES);
  }

  int concentration() {
    return number(Threshold.CONCENTRATION);
  }

  int promptTimes() {
    return number(Threshold.PROMPT_TIMES);
  }

  int promptShare() {
    return number(Threshold.PROMPT_SHARE);
  }

  private int number(Threshold threshold) {
    return of(threshold).intValueExact();
  }
}
