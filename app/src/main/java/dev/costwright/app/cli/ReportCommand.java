package dev.costwright.app.cli;

import dev.costwright.app.report.CoverageText;
import dev.costwright.app.report.GapTable;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Workbench;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "report",
    description = "Shows cost, tokens and other figures by dimensions and time.")
final class ReportCommand extends Subcommand {
  @Mixin private PivotOptions options = new PivotOptions();

  @Option(
      names = "--restated",
      description = "Shows closed months as they would be now. Default: as they were booked.")
  private boolean isRestated;

  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      PivotOptions.Answer answer =
          isRestated ? options.askRestated(workbench, "Report") : options.ask(workbench, "Report");
      session.result(withCloses(document(answer), workbench), lines(answer, workbench));
      options.nothingMatches(workbench, answer).ifPresent(session::message);
    }
    return ExitCode.DONE;
  }

  static ObjectNode document(PivotOptions.Answer answer) {
    ObjectNode document = Json.table(answer.table());
    document.set("gaps", Json.gaps(answer.gaps()));
    document.set("coverage", Json.coverage(answer.pivot().coverage()));
    return document;
  }

  private ObjectNode withCloses(ObjectNode document, Workbench workbench) {
    document.put("basis", isRestated ? "restated" : "as_booked");
    ArrayNode months = document.putArray("closedMonths");
    workbench.closes().closed().forEach(month -> months.add(month.toString()));
    return document.put("auditHead", workbench.ledger().version());
  }

  private List<String> lines(PivotOptions.Answer answer, Workbench workbench) {
    List<String> lines = new ArrayList<>(TableText.lines(answer.table()));
    lines.add("");
    lines.addAll(
        TableText.lines(GapTable.of(answer.gaps(), answer.pivot().total().cost().currency())));
    lines.add("");
    lines.addAll(CoverageText.lines(answer.pivot().coverage()));
    String closed =
        workbench.closes().closed().stream()
            .map(YearMonth::toString)
            .collect(Collectors.joining(", "));
    if (!closed.isEmpty()) {
      lines.add(
          isRestated
              ? "Restated: closed months (%s) as they would be now.".formatted(closed)
              : "Closed months (%s) as booked; --restated shows them as they would be now."
                  .formatted(closed));
    }
    lines.add("Audit head " + workbench.ledger().version());
    return lines;
  }
}
