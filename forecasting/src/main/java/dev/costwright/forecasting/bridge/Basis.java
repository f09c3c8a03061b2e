package dev.costwright.forecasting.bridge;

import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one side of a bridge rests on.
///
/// @param cell cost and counts of the period
/// @param coverage what of it is unpriced, not converted, aside
/// @param missingDays days of the period without any row
public record Basis(
    Period period, Pivot.Cell cell, Coverage coverage, List<LocalDate> missingDays) {
  public Basis {
    missingDays = List.copyOf(missingDays);
  }

  /// What the period cost; empty when there are rows and none of them has a price. Without rows
  /// nothing was used: 0.
  public Optional<Money> cost() {
    return cell.facts() > 0 ? cell.known() : Optional.of(cell.cost());
  }
}
