package dev.costwright.app.cli;

import dev.costwright.app.report.TableFile;
import dev.costwright.app.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = "Writes a report to a file.",
    subcommands = ExportCommand.Report.class)
final class ExportCommand extends Group {
  @Command(name = "report", description = "Writes the table that 'costwright report' shows.")
  static final class Report extends Subcommand {
    @Mixin private PivotOptions options = new PivotOptions();

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "A file that ends with .csv, .tsv or .xlsx.")
    private Path out = Path.of("");

    @Override
    ExitCode run(Session session) {
      try (Workbench workbench = session.openLedger()) {
        TableFile.write(options.ask(workbench, "Report").table(), out);
      }
      session.result(
          Json.object().put("file", out.toAbsolutePath().toString()),
          List.of(out.toAbsolutePath().toString()));
      return ExitCode.DONE;
    }
  }
}
