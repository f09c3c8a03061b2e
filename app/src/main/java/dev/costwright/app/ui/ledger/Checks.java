package dev.costwright.app.ui.ledger;

import java.util.Optional;

/// Where the window remembers when a ledger was checked last.
public interface Checks {
  Optional<LastCheck> last(String ledgerId);

  void remember(String ledgerId, LastCheck check);
}
