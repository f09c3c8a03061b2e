package dev.costwright.app.workbench;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerOverrides;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import java.util.Optional;

/// Keeps the last cube until what it was made from changes.
final class CubeCache {
  private record Origin(String ledger, String prices, String rules, String rates) {}

  private record Built(Origin origin, Cube cube) {}

  private final Ledger ledger;
  private Optional<Built> last = Optional.empty();

  CubeCache(Ledger ledger) {
    this.ledger = ledger;
  }

  synchronized Cube cube(PriceBook prices, RuleSet rules, LayerOverrides layers, FxRates rates) {
    Origin now = new Origin(ledger.version(), prices.version(), rules.version(), rates.version());
    Built built =
        last.filter(known -> known.origin().equals(now))
            .orElseGet(() -> new Built(now, Cube.load(ledger, prices, rules, layers, rates)));
    last = Optional.of(built);
    return built.cube();
  }
}
