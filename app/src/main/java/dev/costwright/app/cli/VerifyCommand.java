package dev.costwright.app.cli;

import dev.costwright.app.workbench.WatchedLedger;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Verification;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "verify", description = "Recomputes every hash of the ledger.")
final class VerifyCommand extends Subcommand {
  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      Verification found =
          workbench.ledger().verify(WatchedLedger.watch(session.progress("verify")));
      session.result(document(found), lines(found));
      return found.damaged().isEmpty() ? ExitCode.DONE : ExitCode.LEDGER;
    }
  }

  private static ObjectNode document(Verification found) {
    ObjectNode document = Json.object().put("segments", found.segments());
    ArrayNode damaged = document.putArray("damaged");
    found.damaged().forEach(damaged::add);
    return document;
  }

  private static List<String> lines(Verification found) {
    List<String> lines = new ArrayList<>(found.damaged());
    lines.add(
        found.damaged().isEmpty()
            ? "%d segments, all whole".formatted(found.segments())
            : "%d segments, %d damaged".formatted(found.segments(), found.damaged().size()));
    return lines;
  }
}
