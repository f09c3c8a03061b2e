package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.ModelName;
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
  /// Whether it says itself what the calls are, and needs no ledger.
  boolean isDescribed();

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

    @Override
    public boolean isDescribed() {
      return false;
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
  /// @param at the first day, whose price book counts; empty when no model is named
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

    @Override
    public boolean isDescribed() {
      return true;
    }
  }

  /// Conversations that are alike, without a ledger: each turn sends the system prompt and all
  /// that was said before once more.
  ///
  /// @param sessionsPerDay at least 1
  /// @param days at least 1
  /// @param turns of one session, at least 1
  /// @param system tokens of the system prompt
  /// @param user tokens that a turn adds
  /// @param reply tokens of an answer
  /// @param gapSeconds from one turn to the next
  /// @param price what a token costs
  /// @param at the first day, whose price book counts; empty when no model is named
  record Conversation(
      long sessionsPerDay,
      long days,
      long turns,
      long system,
      long user,
      long reply,
      long gapSeconds,
      Price price,
      Optional<LocalDate> at)
      implements Baseline {
    @Override
    public boolean isDescribed() {
      return true;
    }

    /// Tokens of the prompt of a turn, counted from 1.
    long prompt(long turn) {
      return system + user + (turn - 1) * (user + reply);
    }
  }

  /// What the tokens of a described workload cost.
  sealed interface Price {
    /// A model of the price book.
    record Listed(ModelName model) implements Price {}

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
