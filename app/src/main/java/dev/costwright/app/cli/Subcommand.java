package dev.costwright.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
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
}
