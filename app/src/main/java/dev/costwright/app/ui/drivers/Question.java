package dev.costwright.app.ui.drivers;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.drivers.DriverQuery;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the user asked for.
///
/// @param by one to three dimensions, outermost first
/// @param month empty for the last whole one
record Question(List<Dimension> by, Optional<YearMonth> month, LayerChoice layer) {
  static final Question FIRST = new Question(DriverQuery.USUAL, Optional.empty(), LayerChoice.BEST);

  Question {
    by = List.copyOf(by);
  }

  /// Adds a dimension, or takes it away; the last one stays, a fourth takes the place of the
  /// third.
  Question toggled(Dimension dimension) {
    List<Dimension> groups = new ArrayList<>(by);
    if (!groups.remove(dimension)) {
      if (groups.size() == PivotQuery.MAX_DIMENSIONS) {
        groups.removeLast();
      }
      groups.add(dimension);
    }
    return groups.isEmpty() ? this : new Question(groups, month, layer);
  }

  Question of(YearMonth chosen) {
    return new Question(by, Optional.of(chosen), layer);
  }

  Question in(LayerChoice chosen) {
    return new Question(by, month, chosen);
  }
}
