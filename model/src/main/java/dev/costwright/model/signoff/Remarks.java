package dev.costwright.model.signoff;

import java.util.Optional;

/// All that the user says of one line. Immutable.
///
/// @param note in the user's words
public record Remarks(
    LineKey key, Optional<String> note, Optional<SignOff> signOff, Optional<Carry> carry) {
  /// Nothing said yet.
  public static Remarks none(LineKey key) {
    return new Remarks(key, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isEmpty() {
    return note.isEmpty() && signOff.isEmpty() && carry.isEmpty();
  }

  /// With another note; blank text takes it away.
  public Remarks withNote(String text) {
    return new Remarks(
        key, Optional.of(text.strip()).filter(words -> !words.isEmpty()), signOff, carry);
  }

  public Remarks withSignOff(Optional<SignOff> given) {
    return new Remarks(key, note, given, carry);
  }

  public Remarks withCarry(Optional<Carry> given) {
    return new Remarks(key, note, signOff, given);
  }
}
