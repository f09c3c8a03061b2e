package dev.costwright.forecasting.lever;

import dev.costwright.model.usage.Dimension;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One what-if change. What it costs itself is inside its result. Immutable.
public sealed interface Lever
    permits Batch,
        Commitment,
        Compression,
        ContextLimit,
        Discount,
        ExactCache,
        FineTuned,
        Growth,
        Launch,
        OutputCap,
        PriceChange,
        PromptCaching,
        PromptLimit,
        PromptParts,
        Routing,
        SelfHosting,
        SemanticCache,
        Terms {
  /// What all levers have.
  ///
  /// @param name shown, unique within the scenario
  /// @param state whether it takes part
  /// @param where calls it acts on, by the values that the ledger has for them; empty for all
  /// @param source who says that the settings are right; empty when nobody does
  /// @param ranges what settings may turn out to be, by the id of their parameter
  /// @param floor the least accuracy of answers that this lever may bring
  /// @param effort what it costs outside the calls; empty when nobody says so
  record Scope(
      String name,
      State state,
      Map<Dimension, Set<String>> where,
      String source,
      Map<String, Range> ranges,
      Optional<Fraction> floor,
      Optional<Effort> effort) {
    public Scope {
      where = Map.copyOf(where);
      ranges = Map.copyOf(ranges);
    }

    /// Without ranges, a floor or an effort.
    public Scope(String name, State state, Map<Dimension, Set<String>> where, String source) {
      this(name, state, where, source, Map.of(), Optional.empty(), Optional.empty());
    }

    public boolean isOn() {
      return state == State.ON;
    }

    public Scope with(State other) {
      return new Scope(name, other, where, source, ranges, floor, effort);
    }

    public Scope named(String other) {
      return new Scope(other, state, where, source, ranges, floor, effort);
    }

    /// On other calls.
    public Scope over(Map<Dimension, Set<String>> others) {
      return new Scope(name, state, others, source, ranges, floor, effort);
    }

    public Scope saidBy(String other) {
      return new Scope(name, state, where, other, ranges, floor, effort);
    }

    public Scope costing(Optional<Effort> other) {
      return new Scope(name, state, where, source, ranges, floor, other);
    }

    /// The same with a range of one setting, or without it.
    public Scope ranging(String parameter, Optional<Range> range) {
      Map<String, Range> changed = new TreeMap<>(ranges);
      changed.remove(parameter);
      range.ifPresent(some -> changed.put(parameter, some));
      return new Scope(name, state, where, source, changed, floor, effort);
    }
  }

  /// Whether a lever takes part.
  enum State {
    ON,
    OFF
  }

  Scope scope();

  LeverKind kind();

  /// Every setting as text; {@link LeverKind#make} reads them back to an equal lever.
  Settings settings();

  /// The share of its answers that are right, where the lever changes answers and says so.
  default Optional<Fraction> accuracy() {
    return Optional.empty();
  }

  /// The same lever in another scope.
  default Lever within(Scope other) {
    return kind().make(other, settings());
  }

  /// The same lever with one setting changed.
  ///
  /// @throws IllegalArgumentException when the text is not what the parameter expects
  default Lever with(String parameter, String text) {
    return kind().make(scope(), Settings.of(kind().parameters(), settings().with(parameter, text)));
  }
}
