package dev.costwright.model.ledger;

import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Measure;

/// How much each row of a block tells of: its tokens of all classes.
final class TokenSums {
  private TokenSums() {}

  /// One sum per row, absent counts as 0; a sum beyond the largest long stays there.
  static long[] of(FactBlock block) {
    long[] tokens = new long[block.size()];
    for (Measure measure : Measure.tokenClasses()) {
      long[] column = block.measure(measure).orElse(new long[0]);
      for (int row = 0; row < column.length; row++) {
        long sum = tokens[row] + (column[row] == Fact.ABSENT ? 0 : column[row]);
        tokens[row] = sum < 0 ? Long.MAX_VALUE : sum;
      }
    }
    return tokens;
  }
}
