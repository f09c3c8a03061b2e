package dev.costwright.model.allocation;

import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Shared cost: rows of the ledger that nobody owns alone, a fixed amount a month, or both.
///
/// @param name unique in its set
/// @param over whose values share it, such as teams
/// @param spend kept values per dimension, `(untagged)` for none; empty when no row belongs to it
/// @param fee a fixed amount on top
/// @param basis how it is shared
/// @param reach who shares it
public record Pool(
    String name,
    Dimension over,
    Map<Dimension, Set<String>> spend,
    Optional<Fee> fee,
    Basis basis,
    Reach reach) {
  /// Who shares a pool's cost.
  public enum Reach {
    /// The values of the dimension.
    MEMBERS,
    /// They and the pools that follow, as in step-down allocation of service departments: what a
    /// pool received it shares with its own cost.
    MEMBERS_AND_LATER_POOLS
  }

  /// @throws IllegalArgumentException when nothing says what the pool holds
  public Pool {
    spend = Map.copyOf(spend);
    if (spend.isEmpty() && fee.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a filter of spend or a monthly amount, found neither in " + name);
    }
  }

  /// Whether a row belongs to it.
  ///
  /// @param value the row's value of a dimension, `(untagged)` for none
  public boolean holds(Function<Dimension, String> value) {
    return !spend.isEmpty()
        && spend.entrySet().stream()
            .allMatch(kept -> kept.getValue().contains(value.apply(kept.getKey())));
  }

  /// The fixed amount of a month.
  public Optional<Fee> feeOf(YearMonth month) {
    return fee.filter(due -> due.isDue(month));
  }

  /// How it is shared, for people, such as `by tokens`.
  public String words() {
    String words =
        switch (basis) {
          case Basis.Even() -> "evenly";
          case Basis.Proportional proportional -> "by " + proportional.driver().id();
          case Basis.Weighted _ -> "by weight";
        };
    return reach == Reach.MEMBERS ? words : words + ", stepwise";
  }
}
