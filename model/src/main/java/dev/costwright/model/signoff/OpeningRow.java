package dev.costwright.model.signoff;

import dev.costwright.model.money.Money;
import java.util.Optional;

/// A difference of an earlier month in a later one's statement of the same seller and account.
///
/// @param from the line that it comes from
/// @param words what that line is; its key when the line is no longer there
/// @param carry as the user made it
/// @param now what is open today, after whatever was imported since; empty when the line is no
/// longer there
public record OpeningRow(LineKey from, String words, Carry carry, Optional<Money> now) {
  /// How it stands.
  public enum State {
    OPEN,
    /// The user said how it ended.
    SETTLED,
    /// Later evidence closed it.
    CLOSED,
    /// Its line is no longer in the ledger.
    LOST
  }

  public State state() {
    if (carry.settlement().isPresent()) {
      return State.SETTLED;
    }
    return now.map(open -> open.signum() == 0 ? State.CLOSED : State.OPEN).orElse(State.LOST);
  }

  /// Whether somebody should look.
  public boolean asksForAttention() {
    return state() == State.OPEN || state() == State.LOST;
  }
}
