package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.usage.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The combinations of dimension values that occur, each with what rules gave it. Every fact
/// has one; so has every remainder. Appended to while a cube is built, never after.
final class Tuples {
  static final List<Dimension> DIMENSIONS =
      Stream.of(Dimension.values()).filter(dimension -> !dimension.isLocal()).toList();

  private final List<Dictionary> dictionaries =
      Stream.of(Dimension.values()).map(dimension -> new Dictionary()).toList();
  private final IntTable ids = new IntTable(Dimension.values().length);
  private final Rulings rulings;
  private int size;
  private int facts;

  Tuples(RuleSet rules) {
    rulings = new Rulings(rules);
  }

  /// Whether it is known what rules said.
  boolean isRuled() {
    return facts == 0 || !rulings.isEmpty();
  }

  /// What rules said of the tuples of facts. Of a cube put together from others it knows
  /// nothing.
  Rulings rulings() {
    return rulings;
  }

  int size() {
    return size;
  }

  Dictionary dictionary(Dimension dimension) {
    return dictionaries.get(dimension.ordinal());
  }

  int id(Dimension dimension, int tuple) {
    return ids.get(dimension.ordinal(), tuple);
  }

  /// The value, or empty text when it is absent.
  String value(Dimension dimension, int tuple) {
    return dictionary(dimension).value(id(dimension, tuple));
  }

  Optional<String> find(Dimension dimension, int tuple) {
    return Optional.of(value(dimension, tuple)).filter(value -> !value.isEmpty());
  }

  void set(Dimension dimension, int tuple, int id) {
    ids.set(dimension.ordinal(), tuple, id);
  }

  /// Adds a tuple without values.
  int append() {
    return size++;
  }

  /// Ends the tuples of facts: those appended later are of remainders.
  void endOfFacts() {
    facts = size;
    dictionary(Dimension.SESSION).idOf(Pivot.NOT_IN_DETAIL);
  }

  /// The session of remainders: the last one.
  int sessionOfRemainders() {
    return dictionary(Dimension.SESSION).size() - 1;
  }

  /// All values that facts have, sorted.
  List<String> values(Dimension dimension) {
    if (dimension == Dimension.SESSION) {
      return IntStream.range(1, sessionOfRemainders())
          .mapToObj(dictionary(dimension)::value)
          .sorted()
          .toList();
    }
    return IntStream.range(0, facts)
        .map(tuple -> id(dimension, tuple))
        .filter(id -> id != Dictionary.ABSENT)
        .distinct()
        .mapToObj(dictionary(dimension)::value)
        .sorted()
        .toList();
  }
}
