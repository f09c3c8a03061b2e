package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.RowQuery;
import java.util.function.Consumer;

/// Hands out the rows that count, as {@link dev.costwright.model.cube.Cube#forEachRow} does.
@FunctionalInterface
interface RowSource {
  void forEachRow(RowQuery query, Consumer<CubeRow> visitor);
}
