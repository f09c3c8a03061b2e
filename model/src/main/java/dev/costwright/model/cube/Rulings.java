package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.attribution.Tuple;
import dev.costwright.model.attribution.Verdict;
import dev.costwright.model.usage.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the rules said of each tuple of facts, kept for previews. Appended to while a cube is
/// built, never after.
final class Rulings {
  /// @param read the part of a tuple that rules read
  record Ruling(Tuple read, Verdict verdict) {}

  private static final int RULING = 0;
  private static final int GIVEN = 1;

  private final RuleSet rules;
  private final List<Ruling> rulings = new ArrayList<>();
  private final IntTable byTuple = new IntTable(2);

  Rulings(RuleSet rules) {
    this.rules = rules;
  }

  RuleSet rules() {
    return rules;
  }

  boolean isEmpty() {
    return rulings.isEmpty();
  }

  /// @return its number, for {@link #note}
  int add(Ruling ruling) {
    rulings.add(ruling);
    return rulings.size() - 1;
  }

  Ruling at(int number) {
    return rulings.get(number);
  }

  /// @param given the dimensions that the tuple has by rules: the file did not say them
  void note(int tuple, int number, Set<Dimension> given) {
    byTuple.set(RULING, tuple, number);
    byTuple.set(GIVEN, tuple, given.stream().mapToInt(Rulings::bit).reduce(0, (a, b) -> a | b));
  }

  Ruling of(int tuple) {
    return rulings.get(byTuple.get(RULING, tuple));
  }

  /// The dimensions that a tuple has from the rule of a place.
  Set<Dimension> given(int tuple, int rule) {
    int given = byTuple.get(GIVEN, tuple);
    return of(tuple).verdict().giver().entrySet().stream()
        .filter(giver -> giver.getValue() == rule && (given & bit(giver.getKey())) != 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static int bit(Dimension dimension) {
    return 1 << dimension.ordinal();
  }
}
