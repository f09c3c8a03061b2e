package dev.costwright.app.uikit;

import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.util.Map;
import java.util.Set;

/// A change of spend that a user asks about, from best evidence.
///
/// @param where kept values; a dimension without an entry keeps all
public record SpendChange(Period before, Period after, Map<Dimension, Set<String>> where) {
  public SpendChange {
    where = Map.copyOf(where);
  }
}
