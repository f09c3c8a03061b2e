package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.agents.AgentQuestion;
import dev.costwright.model.agents.AgentReport;
import dev.costwright.model.agents.BaselineChoice;
import dev.costwright.model.agents.Workflow;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The options of `agents`, the same for the command and its export.
final class AgentsOptions {
  /// @param named the one workflow asked for
  record Answer(AgentReport report, Optional<Workflow> named) {}

  @Option(
      names = "--workflow",
      paramLabel = "W",
      description = "One workflow in full: a feature, use case or project with sessions.")
  private Optional<String> workflow = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "W",
      description =
          "Measures tasks against the calls of this single-turn workflow. Default: for each"
              + " workflow the one with the fewest tokens per call on the same class of models.")
  private Optional<String> baseline = Optional.empty();

  @Option(
      names = "--chat-call",
      paramLabel = "IN+OUT",
      description =
          "Measures tasks against one described call, such as 500+400 tokens, at the price of"
              + " the model that the workflow calls most.")
  private Optional<String> chatCall = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "First day, YYYY-MM-DD, or first month, YYYY-MM.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "D", description = "Last day or month, itself included.")
  private Optional<String> to = Optional.empty();

  /// Says so when no log has sessions.
  Optional<Answer> ask(Session session) {
    try (Workbench workbench = session.openLedger()) {
      Optional<AgentReport> report =
          workbench.agents(new AgentQuestion(period(workbench), choice()));
      if (report.isEmpty()) {
        session.message(
            "No logged call belongs to a session of several calls. Import gateway logs or traces"
                + " with session ids.");
      }
      return report.map(found -> new Answer(found, named(found)));
    }
  }

  private Optional<Workflow> named(AgentReport report) {
    return workflow.map(name -> report.workflow(name).orElseThrow(() -> unknown(name, report)));
  }

  private static UsageException unknown(String name, AgentReport report) {
    return new UsageException(
        "Expected a workflow with sessions after --workflow, found \"%s\". There are: %s."
            .formatted(
                name,
                report.workflows().stream().map(Workflow::name).collect(Collectors.joining(", "))));
  }

  private BaselineChoice choice() {
    if (baseline.isPresent() && chatCall.isPresent()) {
      throw new UsageException("Expected one of --baseline and --chat-call, found both.");
    }
    return baseline
        .<BaselineChoice>map(BaselineChoice.OfWorkflow::new)
        .or(() -> chatCall.map(text -> ChatCall.parse("--chat-call", text)))
        .orElseGet(BaselineChoice.Automatic::new);
  }

  private Optional<Period> period(Workbench workbench) {
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first =
        from.map(text -> Choices.day("--from", text))
            .orElseGet(() -> workbench.cube().firstDay().orElse(LocalDate.EPOCH));
    LocalDate until =
        to.map(text -> Choices.dayAfter("--to", text))
            .orElseGet(() -> workbench.cube().lastDay().orElse(first).plusDays(1));
    if (until.isBefore(first)) {
      throw new UsageException(
          "Expected --to on or after --from, found %s to %s.".formatted(first, until.minusDays(1)));
    }
    return Optional.of(Period.utc(first, until));
  }
}
