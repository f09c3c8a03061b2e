package dev.costwright.model.cube;

import static dev.costwright.model.usage.Fact.ABSENT;

import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts the layers of each seller side by side.
final class LayerRun {
  private final Cube.Parts parts;
  private final Optional<Period> period;
  private final Map<String, Map<Layer, Pivot.Cell>> bySeller = new TreeMap<>();

  LayerRun(Cube.Parts parts, Optional<Period> period) {
    this.parts = parts;
    this.period = period;
  }

  List<LayerComparison> run() {
    add(Layer.BILLED, LayerChoice.BILLED);
    add(Layer.METERED, LayerChoice.METERED);
    add(Layer.OBSERVED, LayerChoice.OBSERVED);
    Map<String, Sum128> estimates = estimates();
    return bySeller.entrySet().stream()
        .map(
            seller ->
                new LayerComparison(
                    seller.getKey(),
                    seller.getValue(),
                    Optional.ofNullable(estimates.get(seller.getKey()))
                        .map(sum -> new Money(sum.get(), parts.currency()))))
        .toList();
  }

  private void add(Layer layer, LayerChoice choice) {
    for (Pivot.Row row : new PivotRun(parts, query(choice)).run().rows()) {
      bySeller
          .computeIfAbsent(row.key().getFirst(), seller -> new EnumMap<>(Layer.class))
          .put(layer, row.cell());
    }
  }

  private Map<String, Sum128> estimates() {
    Map<String, Sum128> estimates = new HashMap<>();
    Scan scan = new Scan(parts, query(LayerChoice.OBSERVED));
    scan.run(
        (chunk, from, count) -> {
          for (int i = 0; i < count; i++) {
            long charge = chunk.measure(Measure.CHARGE, from + i);
            if (scan.codes()[i] != Scan.OUTSIDE && charge != ABSENT) {
              String seller = scan.key(scan.codes()[i]).getFirst();
              estimates.computeIfAbsent(seller, s -> new Sum128()).add(charge);
            }
          }
        });
    return estimates;
  }

  private PivotQuery query(LayerChoice layer) {
    return new PivotQuery(List.of(Dimension.SELLER), TimeGrain.TOTAL, period, layer, Map.of());
  }
}
