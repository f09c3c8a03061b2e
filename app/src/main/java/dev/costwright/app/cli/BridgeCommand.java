package dev.costwright.app.cli;

import dev.costwright.app.report.BridgeTables;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.TableText;
import dev.costwright.forecasting.bridge.Bridge;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "bridge",
    description = {
      "Explains why spend changed from one period, or from a budget, to another: volume, mix,"
          + " intensity, cache, price, tier and what came or went.",
      "The effects sum to the change exactly. Ends with 1 when there is nothing to explain."
    })
final class BridgeCommand extends Subcommand {
  @Mixin private BridgeOptions options = new BridgeOptions();

  @Override
  ExitCode run(Session session) {
    Bridge bridge = options.ask(session);
    boolean isEmpty = BridgeOptions.isEmpty(bridge);
    ObjectNode document = BridgeJson.of(bridge).put("basis", "restated");
    document.put("auditHead", session.auditHead().orElse(null));
    session.result(document, isEmpty ? List.of() : lines(bridge, session));
    return isEmpty ? ExitCode.ATTENTION : ExitCode.DONE;
  }

  private static List<String> lines(Bridge bridge, Session session) {
    List<String> lines = new ArrayList<>();
    for (ReportTable table : BridgeTables.of(bridge)) {
      lines.addAll(TableText.lines(table));
      lines.add("");
    }
    lines.addAll(BridgeTables.notes(bridge));
    session.auditHead().ifPresent(head -> lines.add("Audit head " + head));
    return lines;
  }
}
