package dev.costwright.app.workbench;

import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What the user adds to the fix of a finding.
///
/// @param team who owns untagged spend
/// @param prices per million tokens, in the reporting currency; none to take over what bills imply
/// @param today since when the book knows a price that this brings
public record Mend(Optional<String> team, Map<Measure, BigDecimal> prices, LocalDate today) {
  public Mend {
    prices = Map.copyOf(prices);
  }

  /// With a team, or with nothing.
  public static Mend with(Optional<String> team, LocalDate today) {
    return new Mend(team, Map.of(), today);
  }
}
