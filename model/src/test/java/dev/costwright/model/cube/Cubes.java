package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.pricing.PriceBook;
import java.util.List;

/// Lets tests of other packages build cubes without a ledger.
public final class Cubes {
  private Cubes() {}

  public static Cube of(List<StoredBlock> blocks, PriceBook prices) {
    return Cube.of(blocks, prices, RuleSet.EMPTY);
  }
}
