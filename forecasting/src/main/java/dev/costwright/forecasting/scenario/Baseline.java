package dev.costwright.forecasting.scenario;

import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a scenario replays.
public sealed interface Baseline {
  /// Facts of the ledger.
  ///
  /// @param from first UTC day; empty for the first there is
  /// @param to last UTC day, included; empty for the last there is
  /// @param layer which evidence counts
  /// @param where kept values per dimension
  record Window(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      LayerChoice layer,
      Map<Dimension, Set<String>> where)
      implements Baseline {
    public Window {
      where = copy(where);
    }

    /// The rows that this window means.
    public RowQuery query() {
      Optional<Period> period =
          from.isEmpty() && to.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  Period.utc(
                      from.orElse(LocalDate.of(1970, 1, 1)),
                      to.map(day -> day.plusDays(1)).orElse(LocalDate.of(9999, 1, 1))));
      return new RowQuery(period, layer, where);
    }
  }

  /// Calls that are alike, without a ledger.
  ///
  /// @param callsPerDay at least 1
  /// @param days at least 1
  /// @param tokensPerCall by class
  /// @param price what a token costs
  /// @param at the day whose price book counts; empty when no model is named
  record Workload(
      long callsPerDay,
      long days,
      Map<Measure, Long> tokensPerCall,
      Price price,
      Optional<LocalDate> at)
      implements Baseline {
    public Workload {
      tokensPerCall = Map.copyOf(tokensPerCall);
    }

    long calls() {
      return Math.multiplyExact(callsPerDay, days);
    }
  }

  /// What the tokens of a described workload cost.
  sealed interface Price {
    /// A model of the price book.
    record Listed(String seller, String model) implements Price {}

    /// The user's own prices of one million tokens, by class.
    record Own(Map<Measure, Fraction> perMillion, Currency currency) implements Price {
      public Own {
        perMillion = Map.copyOf(perMillion);
      }
    }
  }

  private static Map<Dimension, Set<String>> copy(Map<Dimension, Set<String>> where) {
    Map<Dimension, Set<String>> copy = new TreeMap<>();
    where.forEach((dimension, values) -> copy.put(dimension, Set.copyOf(values)));
    return Map.copyOf(copy);
  }
}
