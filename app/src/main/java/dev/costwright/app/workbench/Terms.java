package dev.costwright.app.workbench;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.LayerOverrides;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.pricing.PriceBook;

/// What a ledger's rows are evaluated with.
record Terms(PriceBook prices, RuleSet rules, LayerOverrides layers, FxRates rates) {
  Terms with(RuleSet others) {
    return new Terms(prices, others, layers, rates);
  }

  Terms with(PriceBook others) {
    return new Terms(others, rules, layers, rates);
  }

  Terms with(FxRates others) {
    return new Terms(prices, rules, layers, others);
  }

  /// Whether all figures are the same under both.
  boolean agrees(Terms other) {
    return prices.version().equals(other.prices.version())
        && rules.version().equals(other.rules.version())
        && rates.version().equals(other.rates.version())
        && layers.list().equals(other.layers.list());
  }
}
