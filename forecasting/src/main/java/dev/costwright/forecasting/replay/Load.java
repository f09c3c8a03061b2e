package dev.costwright.forecasting.replay;

import java.util.Map;
import java.util.TreeMap;

/// Tokens, input and output, of the calls in a lever's scope: hour by hour where their instants
/// are known.
final class Load {
  private final Map<Long, Long> byHour = new TreeMap<>();
  private long loose;

  /// @param hour since 1970
  void add(long hour, long tokens) {
    byHour.merge(hour, tokens, Math::addExact);
  }

  /// Tokens of which only the day is known.
  void addLoose(long tokens) {
    loose = Math.addExact(loose, tokens);
  }

  Map<Long, Long> byHour() {
    return byHour;
  }

  long loose() {
    return loose;
  }

  long all() {
    return byHour.values().stream().mapToLong(Long::longValue).reduce(loose, Math::addExact);
  }
}
