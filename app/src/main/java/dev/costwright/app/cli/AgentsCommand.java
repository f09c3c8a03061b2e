package dev.costwright.app.cli;

import dev.costwright.model.agents.Workflow;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "agents",
    description =
        "Shows what a task of each agent costs against one chat call, its steps, its growing"
            + " context and its retry storms. 'agents conversation' and 'agents steps' compute the"
            + " same for a described workload, without a ledger.",
    subcommands = {AgentsConversationCommand.class, AgentsStepsCommand.class})
final class AgentsCommand extends Subcommand {
  @Mixin private AgentsOptions options = new AgentsOptions();

  @Override
  ExitCode run(Session session) {
    options
        .ask(session)
        .ifPresentOrElse(
            answer ->
                session.result(
                    AgentsJson.document(answer.report(), workflows(answer)), lines(answer)),
            () -> session.result(AgentsJson.nothing(), List.of()));
    return ExitCode.DONE;
  }

  private static List<Workflow> workflows(AgentsOptions.Answer answer) {
    return answer.named().map(List::of).orElse(answer.report().workflows());
  }

  private static List<String> lines(AgentsOptions.Answer answer) {
    return answer
        .named()
        .map(AgentsText::detail)
        .orElseGet(() -> AgentsText.lines(answer.report()));
  }
}
