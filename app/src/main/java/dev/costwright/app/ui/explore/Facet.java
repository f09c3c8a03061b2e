package dev.costwright.app.ui.explore;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;

/// The values of a dimension with their money, under the filters of all other dimensions.
record Facet(Dimension dimension, List<Value> values) {
  /// @param cost empty where none of its facts has a price
  record Value(String name, Optional<Money> cost, boolean isKept) {}

  Facet {
    values = List.copyOf(values);
  }
}
