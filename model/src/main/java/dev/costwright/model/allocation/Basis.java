package dev.costwright.model.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a pool's cost is shared.
public sealed interface Basis {
  /// Each the same.
  record Even() implements Basis {}

  /// By what each used.
  record Proportional(Driver driver) implements Basis {}

  /// By given weights; who has none gets nothing.
  ///
  /// @param weights none negative, at least one positive, in the order in which ties are decided
  record Weighted(Map<String, BigDecimal> weights) implements Basis {
    public Weighted {
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
      if (weights.values().stream().anyMatch(weight -> weight.signum() < 0)
          || weights.values().stream().noneMatch(weight -> weight.signum() > 0)) {
        throw new IllegalArgumentException(
            "Expected weights of at least 0, one of them positive, found " + weights);
      }
    }

    /// Whole numbers in the same proportions.
    Map<String, BigInteger> whole() {
      int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
      Map<String, BigInteger> whole = new LinkedHashMap<>();
      weights.forEach(
          (name, weight) -> whole.put(name, weight.setScale(Math.max(0, scale)).unscaledValue()));
      return whole;
    }
  }
}
