package dev.costwright.app.ui.explore;

import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.List;

/// The values of a dimension with their money, under the filters of all other dimensions.
record Facet(Dimension dimension, List<Value> values) {
  record Value(String name, Money cost, boolean isKept) {}

  Facet {
    values = List.copyOf(values);
  }
}
