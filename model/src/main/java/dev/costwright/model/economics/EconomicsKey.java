package dev.costwright.model.economics;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Metric;
import java.util.Locale;

/// What cost, units and revenue are compared by.
public enum EconomicsKey {
  FEATURE(Dimension.FEATURE),
  /// The plan of the users, a metric's `plan`.
  TIER(Dimension.USER_TIER),
  TENANT(Dimension.TENANT);

  private final Dimension dimension;

  EconomicsKey(Dimension dimension) {
    this.dimension = dimension;
  }

  /// The name on the command line, such as `tier`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where the cost of a key is found.
  public Dimension dimension() {
    return dimension;
  }

  /// The key a metric speaks of; empty when it covers all of them.
  String of(Metric metric) {
    return switch (this) {
      case FEATURE -> metric.feature();
      case TIER -> metric.plan();
      case TENANT -> metric.tenant();
    };
  }
}
