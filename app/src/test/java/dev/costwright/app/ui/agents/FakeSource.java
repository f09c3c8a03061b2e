package dev.costwright.app.ui.agents;

import dev.costwright.app.ui.why.Grounds;
import dev.costwright.model.agents.AgentQuestion;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers every question with one report, and remembers what it was asked.
record FakeSource(Optional<AgentReport> answer, List<AgentQuestion> asked) implements AgentsSource {
  FakeSource(Optional<AgentReport> answer) {
    this(answer, new ArrayList<>());
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return Optional.of(LocalDate.parse("2026-10-07"));
  }

  @Override
  public Optional<AgentReport> report(AgentQuestion question) {
    asked.add(question);
    return answer;
  }

  @Override
  public List<Evidence> dearest(List<Dimension> by, List<String> key, Period days, int limit) {
    return List.of();
  }

  @Override
  public Grounds grounds(Optional<Period> period) {
    return new Grounds("v1", "r1", "x1");
  }
}
