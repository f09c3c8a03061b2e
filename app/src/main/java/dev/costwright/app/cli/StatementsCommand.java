package dev.costwright.app.cli;

import dev.costwright.app.report.Provenance;
import dev.costwright.app.report.StatementTables;
import dev.costwright.app.report.StatementText;
import dev.costwright.app.report.TableText;
import dev.costwright.app.statement.StatementFiles;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "statements",
    description = {
      "Shows or writes what each team, or other member, is charged for a month: its own usage and"
          + " its part of shared pools.",
      "All statements and what nobody is charged sum to the month's total to the cent, and with"
          + " named differences to its invoices.",
      "Ends with 1 when the month holds nothing, or when something does not tie."
    })
final class StatementsCommand extends Subcommand {
  static final String NOTHING = "The month holds no usage, no bills and no fixed amounts.";

  @Mixin private StatementOptions options = new StatementOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "pdf, xlsx or csv, with --out. Default: pdf.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes the statements into this folder, which is made when it is missing.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--one-file",
      description = "All statements in one file, not one for each member.")
  private boolean isOneFile;

  @Override
  ExitCode run(Session session) {
    if (out.isEmpty() && (format.isPresent() || isOneFile)) {
      throw new UsageException("Expected --out DIR beside --format or --one-file, found none.");
    }
    StatementFiles.Format kind =
        Choices.of(StatementFiles.Format.class, "--format", format.orElse("pdf"));
    try (Workbench workbench = session.openLedger()) {
      Optional<Statements> found = workbench.chargebacks().statements(options.query());
      if (found.isEmpty()) {
        session.result(Json.object().putNull("tie"), List.of(NOTHING));
        return ExitCode.ATTENTION;
      }
      Statements statements = found.orElseThrow();
      Provenance provenance = Provenance.of(workbench, statements).asking("command", commandLine());
      return tell(session, statements, provenance, kind);
    }
  }

  private ExitCode tell(
      Session session, Statements statements, Provenance provenance, StatementFiles.Format kind) {
    List<Path> files =
        out.map(
                folder ->
                    StatementFiles.write(
                        statements,
                        provenance,
                        isOneFile ? StatementFiles.Cut.ALL : StatementFiles.Cut.EACH,
                        kind,
                        folder,
                        session.progress("statements")))
            .orElse(List.of());
    ObjectNode document = StatementsJson.of(statements);
    document.set("files", Json.paths(files));
    session.result(document, lines(statements, files));
    return statements.isTied() ? ExitCode.DONE : ExitCode.ATTENTION;
  }

  private static List<String> lines(Statements statements, List<Path> files) {
    List<String> lines = new ArrayList<>(TableText.lines(StatementTables.summary(statements)));
    lines.add("");
    lines.add(StatementText.tie(statements));
    lines.add("");
    statements
        .invoices()
        .ifPresent(tie -> lines.addAll(TableText.lines(StatementTables.invoices(tie))));
    lines.add(StatementText.invoices(statements));
    lines.add("");
    lines.addAll(StatementText.notes(statements));
    lines.addAll(StatementText.grounds(statements));
    files.forEach(file -> lines.add(file.toString()));
    return lines;
  }
}
