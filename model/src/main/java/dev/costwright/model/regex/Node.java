package dev.costwright.model.regex;

import java.util.List;

/// A part of an expression.
sealed interface Node {
  /// One character of a set.
  record One(CharSet set) implements Node {}

  /// A place between characters.
  record At(Place place) implements Node {}

  /// A group whose text is kept.
  ///
  /// @param number counted from 1
  record Group(int number, Node inner) implements Node {}

  record Sequence(List<Node> parts) implements Node {}

  /// The first that fits is preferred.
  record Choice(List<Node> options) implements Node {}

  /// @param most {@link #ENDLESS} for no bound
  /// @param isGreedy whether more is preferred to less
  record Repeat(Node inner, int least, int most, boolean isGreedy) implements Node {}

  int ENDLESS = Integer.MAX_VALUE;

  /// Where {@link At} can stand.
  enum Place {
    START,
    END,
    WORD_EDGE,
    NO_WORD_EDGE
  }
}
