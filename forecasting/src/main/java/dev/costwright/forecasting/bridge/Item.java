package dev.costwright.forecasting.bridge;

import dev.costwright.model.money.Int128;
import java.util.Map;
import java.util.OptionalLong;

/// What one row brings to the bridge.
sealed interface Item {
  /// Usage with a cost.
  ///
  /// @param requests empty when the row does not say
  /// @param parts whose costs, none negative, sum to that of the row
  record Used(Place place, OptionalLong requests, Map<Part, Amount> parts) implements Item {
    public Used {
      parts = Map.copyOf(parts);
    }
  }

  /// Usage whose cost is unknown.
  record Unpriced(Place place) implements Item {}

  /// Money without counts; may be negative.
  record Charged(Int128 cost) implements Item {}

  /// Money without detail; may be negative.
  record NotInDetail(Int128 cost) implements Item {}
}
