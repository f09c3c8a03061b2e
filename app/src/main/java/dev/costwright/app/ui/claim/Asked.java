package dev.costwright.app.ui.claim;

import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which rows of the ledger claims are checked on.
///
/// @param period empty for the last whole month
/// @param where kept values by dimension
record Asked(Optional<Period> period, Map<Dimension, Set<String>> where) {
  static final Asked USUAL = new Asked(Optional.empty(), Map.of());

  Asked {
    where = new TreeMap<>(where);
  }

  Asked in(Optional<Period> other) {
    return new Asked(other, where);
  }

  Asked keeping(Map<Dimension, Set<String>> other) {
    return new Asked(period, other);
  }
}
