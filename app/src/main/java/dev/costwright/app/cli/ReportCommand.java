package dev.costwright.app.cli;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "report",
    description = "Shows cost, tokens and other figures by dimensions and time.")
final class ReportCommand extends Subcommand {
  @Mixin private PivotOptions options = new PivotOptions();

  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      PivotOptions.Answer answer = options.ask(workbench, "Report");
      session.result(document(answer), lines(answer));
      options.nothingMatches(workbench, answer).ifPresent(session::message);
    }
    return ExitCode.DONE;
  }

  static ObjectNode document(PivotOptions.Answer answer) {
    ObjectNode document = Json.table(answer.table());
    document.set("coverage", Json.coverage(answer.pivot().coverage()));
    return document;
  }

  private static List<String> lines(PivotOptions.Answer answer) {
    List<String> lines = new ArrayList<>(TableText.lines(answer.table()));
    lines.add("");
    lines.addAll(CoverageText.lines(answer.pivot().coverage()));
    return lines;
  }
}
