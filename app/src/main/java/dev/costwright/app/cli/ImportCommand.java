package dev.costwright.app.cli;

import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.UnusedLedger;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.usage.DataSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description =
        "Imports files and the files of folders. A file that was imported before changes nothing.")
final class ImportCommand extends Subcommand {
  @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "What to import.")
  private List<Path> paths = List.of();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description = "Reads the files as this format instead of recognising it.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description = "The seller's account that the files belong to. Default: default.")
  private String account = DataSet.DEFAULT_ACCOUNT;

  @Option(
      names = "--period",
      paramLabel = "M|D..D",
      description =
          "Month or days that files without dates cover, such as 2026-08 or"
              + " 2026-08-01..2026-08-15.")
  private Optional<String> period = Optional.empty();

  @Option(
      names = "--rejected",
      paramLabel = "DIR",
      description =
          "Saves the rows that cannot be read here, as files of their own format: mend them and"
              + " import them.")
  private Optional<Path> rejected = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Shows what the files hold and writes nothing; needs no ledger.")
  private boolean isDryRun;

  @Override
  ExitCode run(Session session) {
    format.ifPresent(Incoming::requireFormat);
    List<Path> files = Incoming.filesIn(paths);
    if (files.isEmpty()) {
      throw new InputException(
          "Expected files to import, found none in %s. Hidden files count only when named."
              .formatted(paths.stream().map(Path::toString).collect(Collectors.joining(", "))));
    }
    return isDryRun ? preview(session, files) : write(session, files);
  }

  private ExitCode write(Session session, List<Path> files) {
    boolean isNew = !Ledger.exists(session.ledgerFolder());
    ImportRun run = new ImportRun(session, options(), format, rejectedRows(session));
    try (Workbench workbench = session.openOrCreateLedger()) {
      addAll(session, run, workbench, files);
      session.result(run.document(), run.lines());
      if (!run.records().isEmpty()) {
        AutomaticBackup.ifDue(session, workbench);
      }
    }
    if (isNew && run.records().isEmpty()) {
      UnusedLedger.remove(session.ledgerFolder());
    }
    return run.exitCode(isNamed());
  }

  private RejectedOutput rejectedRows(Session session) {
    return new RejectedOutput(session, format, rejected);
  }

  private ReadOptions options() {
    return new ReadOptions(account, period.map(text -> Choices.period("--period", text)));
  }

  /// All files or none: a cancel takes back what went in before.
  private static void addAll(
      Session session, ImportRun run, Workbench workbench, List<Path> files) {
    try {
      files.forEach(file -> run.add(workbench, file));
    } catch (CancelledException cancelled) {
      int before = run.takeBack(workbench);
      if (before > 0) {
        session.message(
            "%,d files that were in before the cancel were taken back; 'costwright redo NUMBER' brings one back."
                .formatted(before));
      }
      throw cancelled;
    }
  }

  /// A dry run compares with the ledger when there is one.
  private ExitCode preview(Session session, List<Path> files) {
    DryRun run = new DryRun(session, options(), format, rejectedRows(session));
    if (Ledger.exists(session.ledgerFolder())) {
      try (Workbench workbench = session.openLedger()) {
        files.forEach(file -> run.add(file, workbench.imports()::preview));
      }
    } else {
      files.forEach(file -> run.add(file, Incoming::inspect));
    }
    session.result(run.document(), run.lines());
    return run.exitCode(isNamed());
  }

  /// Whether the user named every file: then one that cannot be read is a failure, not an aside.
  private boolean isNamed() {
    return paths.stream().allMatch(Files::isRegularFile);
  }
}
