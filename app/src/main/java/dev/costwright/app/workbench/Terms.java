package dev.costwright.app.workbench;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.LayerOverrides;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.pricing.PriceBook;
import java.util.Currency;

/// What a ledger's rows are evaluated with.
record Terms(
    PriceBook prices, RuleSet rules, LayerOverrides layers, Reporting reporting, TrueUp trueUp) {
  Terms with(RuleSet others) {
    return new Terms(prices, others, layers, reporting, trueUp);
  }

  Terms with(PriceBook others) {
    return new Terms(others, rules, layers, reporting, trueUp);
  }

  Terms with(FxRates others) {
    return new Terms(prices, rules, layers, new Reporting(reporting.currency(), others), trueUp);
  }

  /// The same rows reported in another currency.
  Terms in(Currency currency) {
    return new Terms(prices, rules, layers, reporting.in(currency), trueUp);
  }

  /// As a month that was closed under these terms is told beside others: in their currency, at
  /// the rates of then where there were any.
  Terms reportedAs(Terms others) {
    return currency().equals(others.currency())
        ? this
        : in(others.currency()).with(rates().orElse(others.rates()));
  }

  Currency currency() {
    return reporting.currency();
  }

  FxRates rates() {
    return reporting.rates();
  }

  /// Whether all figures are the same under both.
  boolean agrees(Terms other) {
    return prices.version().equals(other.prices.version())
        && rules.version().equals(other.rules.version())
        && currency().equals(other.currency())
        && rates().version().equals(other.rates().version())
        && layers.list().equals(other.layers.list())
        && trueUp.equals(other.trueUp);
  }
}
