package dev.costwright.model.attribution;

import dev.costwright.model.usage.Dimension;
import java.util.Map;

/// One combination of the dimension values and tags that rules read. A value that is absent has
/// no entry.
public record Tuple(Map<Dimension, String> dimensions, Map<String, String> tags) {
  public Tuple {
    dimensions = Map.copyOf(dimensions);
    tags = Map.copyOf(tags);
  }
}
