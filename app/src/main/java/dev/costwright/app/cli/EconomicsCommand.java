package dev.costwright.app.cli;

import dev.costwright.app.report.EconomicsTable;
import dev.costwright.app.report.TableText;
import dev.costwright.model.economics.Economics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "economics",
    description = "Shows cost per unit, revenue and margin of each month.",
    subcommands = PaybackCommand.class)
final class EconomicsCommand extends Subcommand {
  @Mixin private EconomicsOptions options = new EconomicsOptions();

  @Override
  ExitCode run(Session session) {
    Optional<Economics> answer = options.ask(session);
    Optional<Economics> shown = answer.filter(found -> !found.months().isEmpty());
    session.result(EconomicsJson.of(answer), shown.map(EconomicsCommand::lines).orElse(List.of()));
    return shown.isPresent() ? ExitCode.DONE : ExitCode.ATTENTION;
  }

  private static List<String> lines(Economics economics) {
    List<String> lines = new ArrayList<>(TableText.lines(EconomicsTable.of(economics)));
    List<String> notes = EconomicsTable.notes(economics);
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(notes);
    }
    return lines;
  }
}
