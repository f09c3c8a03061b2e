package dev.costwright.app.cli;

import dev.costwright.app.focus.FocusExport;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.money.Money;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "focus",
    description =
        "Writes the priced, attributed ledger in the form of FOCUS 1.3, which other tools and"
            + " Costwright itself read: a row for each day, token class, price and combination of"
            + " dimensions. BilledCost sums to the total of 'costwright report'.")
final class ExportFocusCommand extends Subcommand {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "A file that ends with .csv. Amounts are exact.")
  private Path out = Path.of("");

  @Mixin private RowOptions options = new RowOptions();

  @Override
  ExitCode run(Session session) {
    FocusExport.requireCsv(out);
    try (Workbench workbench = session.openLedger()) {
      FocusExport.Written written =
          FocusExport.write(
              workbench,
              options.query(workbench),
              out.toAbsolutePath(),
              session.progress(out.toString()),
              session.whyCommands());
      session.result(document(written), lines(written));
      if (written.rows() == 0) {
        options.nothingMatches(workbench).ifPresent(session::message);
      }
    }
    return ExitCode.DONE;
  }

  private static ObjectNode document(FocusExport.Written written) {
    ObjectNode document = Json.object();
    document
        .put("file", written.file().toString())
        .put("evidence", written.evidence().toString())
        .put("rows", written.rows());
    ObjectNode billed = document.putObject("billedCost");
    written.billed().forEach((code, sum) -> billed.put(code, sum.toPlainString()));
    return document;
  }

  private static List<String> lines(FocusExport.Written written) {
    return Stream.concat(
            Stream.of(written.file().toString(), "%,d rows in FOCUS 1.3".formatted(written.rows())),
            written.billed().values().stream().map(ExportFocusCommand::sum))
        .toList();
  }

  private static String sum(Money billed) {
    return "BilledCost " + billed;
  }
}
