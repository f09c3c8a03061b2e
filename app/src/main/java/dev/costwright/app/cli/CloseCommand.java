package dev.costwright.app.cli;

import dev.costwright.app.report.CloseTables;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.OpenItem;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.close.Restatement;
import dev.costwright.model.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "close",
    description = {
      "Locks a month as booked: later imports, prices and rules no longer move its figures.",
      "'restate' shows what they would have changed. What is still open is named, and stops"
          + " nothing."
    },
    subcommands = {CloseCommand.ListClosed.class, CloseCommand.Reopen.class})
final class CloseCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "MONTH",
      description = "YYYY-MM, of UTC days; it must be over.")
  private Optional<String> month = Optional.empty();

  @Option(names = "--month", paramLabel = "MONTH", description = "The same.")
  private Optional<String> named = Optional.empty();

  @Option(names = "--note", paramLabel = "TEXT", description = "Kept with the month.")
  private String note = "";

  @Override
  ExitCode run(Session session) {
    String asked =
        month
            .or(() -> named)
            .orElseThrow(
                () ->
                    new UsageException(
                        "Expected the month to close, as YYYY-MM, found none. 'costwright close"
                            + " list' lists closed months."));
    try (Workbench workbench = session.openLedger()) {
      var parsed = Choices.month("MONTH", asked);
      List<OpenItem> open = workbench.closes().openItems(parsed);
      ClosedMonth close =
          workbench.closes().close(parsed, note, session.terminal().clock().instant());
      show(session, workbench, close, open);
      AutomaticBackup.ifDue(session, workbench);
    }
    return ExitCode.DONE;
  }

  private static void show(
      Session session, Workbench workbench, ClosedMonth close, List<OpenItem> open) {
    ObjectNode document = CloseJson.of(close);
    CloseJson.addTo(document.putArray("openItems"), open);
    document.put("auditHead", workbench.ledger().version());
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s is closed, booked at %s."
            .formatted(close.month(), TableText.withCurrency(close.booked().total())));
    open.forEach(item -> lines.add("  open: " + CloseTables.open(item)));
    lines.add("Audit head " + workbench.ledger().version());
    session.result(document, lines);
  }

  @Command(name = "list", description = "Lists the months that are or were closed.")
  static final class ListClosed extends Subcommand {
    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        List<Restatement> all = workbench.closes().restatements();
        ObjectNode document = Json.object();
        ArrayNode months = document.putArray("months");
        all.forEach(restatement -> months.add(CloseJson.of(restatement)));
        document.put("auditHead", workbench.ledger().version());
        session.result(
            document,
            all.isEmpty()
                ? List.of("No month is closed.")
                : TableText.lines(CloseTables.months(all)));
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "reopen",
      description = "Opens a closed month to change. What was booked stays known, and so does why.")
  static final class Reopen extends Subcommand {
    @Parameters(paramLabel = "MONTH", description = "YYYY-MM.")
    private String month = "";

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "Stays in the ledger's log.")
    private String reason = "";

    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        ClosedMonth reopened =
            workbench
                .closes()
                .reopen(
                    Choices.month("MONTH", month), reason, session.terminal().clock().instant());
        session.result(
            CloseJson.of(reopened),
            List.of("%s is open again: %s".formatted(reopened.month(), reason.strip())));
        AutomaticBackup.ifDue(session, workbench);
      }
      return ExitCode.DONE;
    }
  }
}
