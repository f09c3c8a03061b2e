package dev.costwright.app.cli;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.model.ledger.Backups;
import dev.costwright.model.problem.CostwrightException;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.HeldLedgerException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/// The one place that turns failures into messages and exit codes.
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private final CostwrightCommand root;
  private final Terminal terminal;

  Failures(CostwrightCommand root, Terminal terminal) {
    this.root = root;
    this.terminal = terminal;
  }

  /// Wrong options and arguments, with the nearest right ones.
  static int misused(CommandLine.ParameterException misuse, String[] arguments) {
    CommandLine command = misuse.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("costwright: " + misuse.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err)) {
      err.println(
          "Run '%s --help' to see how it is used."
              .formatted(command.getCommandSpec().qualifiedName()));
    }
    return ExitCode.USAGE.code();
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult result) {
    terminal.clearProgress();
    PrintWriter err = terminal.err();
    if (failure instanceof CostwrightException known) {
      err.println("costwright: " + known.getMessage());
      advice(known).ifPresent(err::println);
      trace(failure);
      return ExitCode.of(known).code();
    }
    err.println(
        "costwright: a fault of Costwright's own: %s. Run it again with --debug and report what it says."
            .formatted(failure));
    trace(failure);
    return ExitCode.FAULT.code();
  }

  /// What the command line offers to someone who finds the ledger in use.
  private Optional<String> advice(CostwrightException known) {
    if (known instanceof DamagedLedgerException) {
      return Optional.of(rescue(root.ledgerFolder()));
    }
    if (!(known instanceof HeldLedgerException held)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (held.place()) {
          case THIS_COMPUTER ->
              "An open window imports what it is given: costwright FILE... hands files to it.";
          case ANOTHER_COMPUTER ->
              "When you are sure that it is gone for good, add --take-over to open the ledger"
                  + " here.";
        });
  }

  /// Names the newest backup that can be read, and the command that restores it.
  private static String rescue(Path folder) {
    return Backups.of(folder).stream()
        .findFirst()
        .map(
            newest ->
                "The newest good backup is of %s (%s). To put it in place: costwright restore \"%s\" --ledger \"%s\" --yes"
                    .formatted(
                        LedgerSides.minute(newest.manifest().writtenAt()),
                        LedgerSides.inWords(newest.manifest().glance()),
                        newest.file(),
                        folder))
        .orElse(
            "There is no backup in the ledger's own folder. To put one from elsewhere in place: costwright restore FILE --ledger \"%s\" --yes"
                .formatted(folder));
  }

  private void trace(Exception failure) {
    if (root.isDebug()) {
      failure.printStackTrace(terminal.err());
    }
  }
}
