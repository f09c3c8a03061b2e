package dev.costwright.app.cli;

import dev.costwright.model.problem.CostwrightException;
import java.io.PrintWriter;
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
      trace(failure);
      return ExitCode.of(known).code();
    }
    err.println(
        "costwright: a fault of Costwright's own: %s. Run it again with --debug and report what it says."
            .formatted(failure));
    trace(failure);
    return ExitCode.FAULT.code();
  }

  private void trace(Exception failure) {
    if (root.isDebug()) {
      failure.printStackTrace(terminal.err());
    }
  }
}
