package dev.costwright.app.cli;

import dev.costwright.app.report.WhyCommands;
import dev.costwright.app.workbench.Workbench;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command below `costwright`: says what to do with a session.
abstract class Subcommand implements Callable<Integer> {
  /// Set by picocli before the call.
  @Spec private @Nullable CommandSpec spec;

  @Override
  public final Integer call() {
    CostwrightCommand root = (CostwrightCommand) Objects.requireNonNull(spec).root().userObject();
    return run(root.session()).code();
  }

  abstract ExitCode run(Session session);

  /// The line that the user typed, as a POSIX shell takes it.
  final String commandLine() {
    return WhyCommands.line(
        Stream.concat(
                Stream.of("costwright"),
                Objects.requireNonNull(spec)
                    .root()
                    .commandLine()
                    .getParseResult()
                    .originalArgs()
                    .stream())
            .toList());
  }

  /// Opens the ledger and shows something of it.
  static ExitCode reading(Session session, Consumer<Workbench> shown) {
    try (Workbench workbench = session.openLedger()) {
      shown.accept(workbench);
    }
    return ExitCode.DONE;
  }

  /// Opens the ledger, changes it and shows what it is then; makes the backup that is due.
  static ExitCode changing(Session session, Consumer<Workbench> changed) {
    return changing(session, session.openLedger(), changed);
  }

  /// As {@link #changing}, of a ledger that is made when there is none.
  static ExitCode making(Session session, Consumer<Workbench> changed) {
    return changing(session, session.openOrCreateLedger(), changed);
  }

  private static ExitCode changing(Session session, Workbench opened, Consumer<Workbench> changed) {
    try (Workbench workbench = opened) {
      changed.accept(workbench);
      AutomaticBackup.ifDue(session, workbench);
    }
    return ExitCode.DONE;
  }
}
