package dev.costwright.model.economics;

import dev.costwright.model.usage.Metric;
import java.util.Optional;

/// What a stated metric has to speak of.
///
/// @param value of the key; empty for the whole product
record Scope(EconomicsKey by, Optional<String> value) {
  static Scope whole(EconomicsKey by) {
    return new Scope(by, Optional.empty());
  }

  static Scope of(EconomicsKey by, String value) {
    return new Scope(by, Optional.of(value));
  }

  /// Whether a metric speaks of this or of a part of it.
  boolean holds(Metric metric) {
    return value.map(key -> by.of(metric).equals(key)).orElse(true);
  }

  /// Whether a metric speaks of exactly this.
  boolean isExactly(Metric metric) {
    Place place = Place.of(metric);
    return holds(metric) && place.mask() == (value.isPresent() ? 1 << by.ordinal() : 0);
  }
}
