package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.ReportingCurrency;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "currency",
    description = {
      "Shows the currency in which all figures of the ledger are, and what no dated rate brings"
          + " into it.",
      "'currency set' chooses another one; 'rates import' brings the rates."
    },
    subcommands = CurrencyCommand.SetCurrency.class)
final class CurrencyCommand extends Subcommand {
  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      return show(session, workbench.reportingCurrency());
    }
  }

  @Command(
      name = "set",
      description =
          "Reports in another currency: each row at the rate of its day. Closed months stay as"
              + " they were booked. 'edits undo' takes it back.")
  static final class SetCurrency extends Subcommand {
    @Parameters(paramLabel = "CODE", description = "An ISO code such as EUR.")
    private String code = "";

    @Override
    ExitCode run(Session session) {
      Currency chosen = Choices.currency(code);
      try (Workbench workbench = session.openOrCreateLedger()) {
        ReportingCurrency reporting = workbench.reportingCurrency();
        reporting.choose(chosen);
        ExitCode code = show(session, reporting);
        AutomaticBackup.ifDue(session, workbench);
        return code;
      }
    }
  }

  /// Asks for attention as long as something is in no total.
  private static ExitCode show(Session session, ReportingCurrency reporting) {
    List<Money> missing = reporting.unconverted();
    ObjectNode document = Json.object().put("currency", reporting.current().getCurrencyCode());
    ArrayNode unconverted = document.putArray("unconverted");
    missing.forEach(money -> unconverted.add(Json.money(money)));
    session.result(document, lines(reporting.current(), missing));
    return missing.isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
  }

  private static List<String> lines(Currency currency, List<Money> missing) {
    List<String> lines = new ArrayList<>();
    lines.add("All figures are in %s.".formatted(currency));
    missing.forEach(
        money ->
            lines.add(
                "%s has no rate to %s and is in no total: 'costwright rates import FILE' brings one."
                    .formatted(TableText.withCurrency(money), currency)));
    return lines;
  }
}
