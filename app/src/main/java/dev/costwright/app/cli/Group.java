package dev.costwright.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that only gathers others; called alone it says which.
abstract class Group implements Callable<Integer> {
  /// Set by picocli before the call.
  @Spec private @Nullable CommandSpec spec;

  @Override
  public final Integer call() {
    CommandSpec group = Objects.requireNonNull(spec);
    throw new ParameterException(
        group.commandLine(),
        "Expected one of %s after '%s', found nothing."
            .formatted(String.join(", ", group.subcommands().keySet()), group.qualifiedName()));
  }
}
