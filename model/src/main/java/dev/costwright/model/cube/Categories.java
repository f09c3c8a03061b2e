package dev.costwright.model.cube;

import dev.costwright.model.usage.ChargeCategory;
import dev.costwright.model.usage.Dimension;

/// The category of each tuple's charge kind, read once per kind. Made when all tuples are known.
final class Categories {
  private final Tuples tuples;
  private final ChargeCategory[] byKind;

  Categories(Tuples tuples) {
    this.tuples = tuples;
    Dictionary kinds = tuples.dictionary(Dimension.CHARGE_KIND);
    byKind = new ChargeCategory[kinds.size()];
    for (int kind = 0; kind < byKind.length; kind++) {
      byKind[kind] = ChargeCategory.of(kinds.value(kind));
    }
  }

  ChargeCategory of(int tuple) {
    return byKind[tuples.id(Dimension.CHARGE_KIND, tuple)];
  }
}
