package dev.costwright.app.ui.agents;

import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// How far back the screen looks, in whole months up to the last day with facts.
enum AgentsReach {
  ALL(0),
  QUARTER(3),
  MONTH(1);

  private final int months;

  AgentsReach(int months) {
    this.months = months;
  }

  /// Key of its name.
  String key() {
    return "agents.reach." + name().toLowerCase(Locale.ROOT);
  }

  /// Empty for all days.
  Optional<Period> period(LocalDate lastDay) {
    return this == ALL
        ? Optional.empty()
        : Optional.of(
            Period.utc(lastDay.withDayOfMonth(1).minusMonths(months - 1L), lastDay.plusDays(1)));
  }
}
