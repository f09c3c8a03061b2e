package dev.costwright.model.regex;

import java.util.List;

/// An expression as steps of a machine.
///
/// @param isEitherCase whether capitals are as good as small letters
record Program(List<Step> steps, int groups, boolean isEitherCase) {
  /// What the machine does at one place.
  sealed interface Step {
    /// Takes one character.
    record Take(CharSet set) implements Step {}

    /// Goes on where the text is at such a place.
    record Check(Node.Place place) implements Step {}

    /// Goes both ways, the first preferred.
    record Fork(int first, int second) implements Step {}

    record Jump(int to) implements Step {}

    /// Notes where in the text a group starts or ends.
    record Note(int slot) implements Step {}

    /// The expression is found.
    record Found() implements Step {}
  }

  Program {
    steps = List.copyOf(steps);
  }
}
