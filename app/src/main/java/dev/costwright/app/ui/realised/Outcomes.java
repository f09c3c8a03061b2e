package dev.costwright.app.ui.realised;

import dev.costwright.forecasting.realised.Realised;
import java.util.List;
import java.util.Optional;

/// What the screen shows.
///
/// @param levers that are marked as shipped, oldest first
/// @param open levers of kept scenarios that can be marked
/// @param chosen name of the lever that is looked at
record Outcomes(List<Realised> levers, List<Offered> open, String chosen) {
  Outcomes {
    levers = List.copyOf(levers);
    open = List.copyOf(open);
  }

  /// A lever of a scenario that the ledger keeps.
  record Offered(String scenario, String lever) {
    @Override
    public String toString() {
      return lever + " · " + scenario;
    }
  }

  /// The lever that is looked at, else the one that was shipped last; empty without any.
  Optional<Realised> shown() {
    return levers.stream()
        .filter(one -> one.shipped().name().equals(chosen))
        .findFirst()
        .or(() -> levers.isEmpty() ? Optional.empty() : Optional.of(levers.getLast()));
  }
}
