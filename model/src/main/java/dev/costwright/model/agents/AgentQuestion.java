package dev.costwright.model.agents;

import dev.costwright.model.time.Period;
import java.util.Optional;

/// What is asked about agents.
///
/// @param period empty for all days that logs cover
/// @param baseline what tasks are measured against
public record AgentQuestion(Optional<Period> period, BaselineChoice baseline) {
  /// All days, the baseline found automatically.
  public static AgentQuestion everything() {
    return new AgentQuestion(Optional.empty(), new BaselineChoice.Automatic());
  }
}
