package dev.costwright.model.cube;

import dev.costwright.model.attribution.Rule;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// What each rule of a rule set catches in a layer, and what none of them does.
///
/// @param catches one per rule, in their order
/// @param uncaught rows that no rule catches
/// @param uncaughtExamples of them, the dearest values that rules read
/// @param notInDetail money without rows: no rule can reach it
/// @param total of all rows and what is not in detail
public record RulePreview(
    List<Catch> catches,
    Amount uncaught,
    List<Example> uncaughtExamples,
    Money notInDetail,
    Amount total) {
  public RulePreview {
    catches = List.copyOf(catches);
    uncaughtExamples = List.copyOf(uncaughtExamples);
  }

  /// Some rows.
  ///
  /// @param tuples how many combinations of values they have
  /// @param cost in the reporting currency
  /// @param unpriced rows whose cost is unknown
  public record Amount(long rows, long tuples, Money cost, long unpriced) {
    static Amount none(Currency currency) {
      return new Amount(0, 0, Money.zero(currency), 0);
    }

    Amount plus(Amount other) {
      return new Amount(
          rows + other.rows,
          tuples + other.tuples,
          cost.plus(other.cost),
          unpriced + other.unpriced);
    }
  }

  /// What one rule catches: each row of `caught` is in exactly one of `given`, `taken` and
  /// `said`.
  ///
  /// @param given rows to which it gives at least one dimension
  /// @param taken rows to which it gives nothing, as a former rule gave all or part of it first
  /// @param takers names of those rules
  /// @param said rows to which it gives nothing, as their file says all of it
  /// @param examples the dearest values it catches
  public record Catch(
      Rule rule,
      Amount caught,
      Amount given,
      Amount taken,
      List<String> takers,
      Amount said,
      List<Example> examples) {
    public Catch {
      takers = List.copyOf(takers);
      examples = List.copyOf(examples);
    }

    /// Whether the ledger would be the same without it.
    public boolean isIdle() {
      return given.rows() == 0;
    }
  }

  /// A value that rules read.
  ///
  /// @param value what is read and how it reads, such as `apiKey key_7f`
  /// @param gives what its rows get from the rule; empty for uncaught rows
  public record Example(String value, Map<Dimension, String> gives, Amount amount) {
    public Example {
      gives = Map.copyOf(gives);
    }
  }
}
