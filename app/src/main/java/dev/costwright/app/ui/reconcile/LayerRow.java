package dev.costwright.app.ui.reconcile;

import dev.costwright.model.cube.LayerMonth;
import dev.costwright.model.money.Money;
import java.util.List;
import java.util.Optional;

/// One row of the table of layers: a month, or what counts of all that are listed.
///
/// @param month empty for the total
record LayerRow(Optional<LayerMonth> month, Money counted) {
  static LayerRow of(LayerMonth month) {
    return new LayerRow(Optional.of(month), month.counted());
  }

  /// Empty where no month is listed.
  static Optional<LayerRow> total(List<LayerMonth> months) {
    return months.stream()
        .map(LayerMonth::counted)
        .reduce(Money::plus)
        .map(sum -> new LayerRow(Optional.empty(), sum));
  }
}
