package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The live facts of a ledger as columns in memory; one pass answers any pivot. Immutable,
/// thread-safe.
public final class Cube {
  /// Reads all live facts, prices them and applies the rules.
  public static Cube load(Ledger ledger, PriceBook prices, RuleSet rules) {
    throw new UnsupportedOperationException("skeleton");
  }

  public Pivot pivot(PivotQuery query) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// All values of a dimension among live facts, rules applied, sorted.
  public List<String> values(Dimension dimension) {
    throw new UnsupportedOperationException("skeleton");
  }

  public long facts() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// First UTC day with facts.
  public Optional<LocalDate> firstDay() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Last UTC day with facts.
  public Optional<LocalDate> lastDay() {
    throw new UnsupportedOperationException("skeleton");
  }
}
