package dev.costwright.app.cli;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.TrueUps;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.TrueUp;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "true-up",
    description = {
      "Shows how detail meets the money of another layer, such as a log's calls a bill.",
      "'true-up set' chooses: remainder, or scaled with the factors allowed."
    },
    subcommands = TrueUpCommand.SetTrueUp.class)
final class TrueUpCommand extends Subcommand {
  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      show(session, workbench.trueUps());
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "set",
      description =
          "Lets another true-up hold. No total depends on it, and no token is ever scaled. Closed"
              + " months stay as they were booked. 'edits undo' takes it back.")
  static final class SetTrueUp extends Subcommand {
    @Parameters(
        paramLabel = "TRUEUP",
        description = "remainder, scaled, or such as scaled:0.8..1.5.")
    private String chosen = "";

    @Override
    ExitCode run(Session session) {
      TrueUp trueUp = TrueUp.parse(chosen);
      try (Workbench workbench = session.openOrCreateLedger()) {
        TrueUps trueUps = workbench.trueUps();
        trueUps.choose(trueUp);
        show(session, trueUps);
        AutomaticBackup.ifDue(session, workbench);
        return ExitCode.DONE;
      }
    }
  }

  private static void show(Session session, TrueUps trueUps) {
    TrueUp current = trueUps.current();
    Coverage coverage = trueUps.of(current);
    ObjectNode document = Json.object().put("trueUp", current.text());
    document.set("notInDetail", Json.money(coverage.notInDetail()));
    Json.putTrueUp(document, coverage);
    List<String> lines = new ArrayList<>();
    lines.add("True-up: %s.".formatted(current.text()));
    lines.add("Not in detail: %s.".formatted(TableText.withCurrency(coverage.notInDetail())));
    CoverageText.trueUp(coverage).ifPresent(words -> lines.add("Of all time, " + words + "."));
    session.result(document, lines);
  }
}
