package dev.costwright.app.cli;

import dev.costwright.app.report.ReportTable;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.report.TableFile;
import dev.costwright.importers.prices.PriceTable;
import dev.costwright.model.pricing.PriceRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description =
        "Writes the price book as a table (CSV) that 'prices diff' and 'prices import' read. With"
            + " --ledger its own prices are in it.")
final class PriceExportCommand extends Subcommand {
  @Parameters(paramLabel = "FILE", description = "The file to write, such as prices.csv.")
  private Path file = Path.of("");

  @Override
  ExitCode run(Session session) {
    List<PriceRow> rows = PricesCommand.ListPrices.prices(session).rows();
    TableFile.write(table(rows), file);
    session.result(
        Json.object().put("file", file.toString()).put("prices", rows.size()),
        List.of("%d prices in %s".formatted(rows.size(), file)));
    return ExitCode.DONE;
  }

  private static ReportTable table(List<PriceRow> rows) {
    return new ReportTable(
        "Prices",
        PriceTable.columns().stream().map(name -> new Column(name, name, Kind.TEXT)).toList(),
        rows.stream().map(PriceExportCommand::cells).toList(),
        Optional.empty());
  }

  private static List<Cell> cells(PriceRow row) {
    return PriceTable.cells(row).stream().<Cell>map(Text::new).toList();
  }
}
