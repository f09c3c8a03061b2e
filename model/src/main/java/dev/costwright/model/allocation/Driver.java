package dev.costwright.model.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a pool is split in proportion to.
public enum Driver {
  /// Direct spend, before any pool is split; less than nothing counts as nothing.
  SPEND,
  REQUESTS,
  /// Tokens of all classes.
  TOKENS;

  /// The name in files, such as `spend`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Driver> parse(String id) {
    return Arrays.stream(values()).filter(driver -> driver.id().equals(id)).findFirst();
  }

  BigInteger weight(Load load) {
    return switch (this) {
      case SPEND -> load.spend().picos().toBigInteger().max(BigInteger.ZERO);
      case REQUESTS -> BigInteger.valueOf(Math.max(0, load.requests()));
      case TOKENS -> BigInteger.valueOf(Math.max(0, load.tokens()));
    };
  }
}
