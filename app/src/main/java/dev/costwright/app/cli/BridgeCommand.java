package dev.costwright.app.cli;

import dev.costwright.app.report.BridgeTables;
import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.TableText;
import dev.costwright.forecasting.bridge.Bridge;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
    session.result(BridgeJson.of(bridge), isEmpty ? List.of() : lines(bridge));
    return isEmpty ? ExitCode.ATTENTION : ExitCode.DONE;
  }

  private static List<String> lines(Bridge bridge) {
    List<String> lines = new ArrayList<>();
    for (ReportTable table : BridgeTables.of(bridge)) {
      lines.addAll(TableText.lines(table));
      lines.add("");
    }
    lines.addAll(BridgeTables.notes(bridge));
    return lines;
  }
}
