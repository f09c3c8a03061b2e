package dev.costwright.app.cli;

import dev.costwright.app.workbench.TypedNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/// Runs one command.
public final class Cli {
  private Cli() {}

  /// Runs a command in this process.
  ///
  /// @param arguments as typed, without the program's name
  /// @param terminal where results and messages go
  /// @param desktop opens windows and renders screens
  /// @return the exit code: see {@link ExitCode}
  public static int run(List<String> arguments, Terminal terminal, Desktop desktop) {
    CostwrightCommand root = new CostwrightCommand(terminal, desktop);
    CommandLine line =
        new CommandLine(root)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(BigDecimal.class, Cli::number)
            .setUsageHelpWidth(100)
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setParameterExceptionHandler(Failures::misused)
            .setExecutionExceptionHandler(new Failures(root, terminal));
    int code = line.execute(arguments.toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private static BigDecimal number(String text) {
    return TypedNumber.of(text)
        .orElseThrow(
            () ->
                new CommandLine.TypeConversionException(
                    "Expected a number below 10^15 such as 1234.56, found \"%s\"."
                        .formatted(text)));
  }

  /// Runs a command on the terminal of this process and ends the process with its exit code. An
  /// interrupt (Ctrl-C) cancels the command and waits until it has cleaned up.
  ///
  /// @param desktop is made only when there is no open window to do all
  public static void main(String[] arguments, Supplier<Desktop> desktop) {
    Optional<String> handedOver =
        QuickHandOver.attempt(arguments, Terminal.launcherOfProcess(), System.getenv());
    if (handedOver.isPresent()) {
      System.out.print(handedOver.get() + "\n");
      System.out.flush();
      return;
    }
    start(arguments, desktop.get());
  }

  private static void start(String[] arguments, Desktop desktop) {
    Interrupt interrupt = Interrupt.onShutdown();
    Thread.currentThread().setUncaughtExceptionHandler((_, error) -> giveUp(error, interrupt));
    int code = run(List.of(arguments), Terminal.ofProcess(interrupt), desktop);
    interrupt.finished(code);
    System.exit(code);
  }

  /// What not even a command's own handler could take, such as an error of the window system, must
  /// not leave a process behind that nobody sees.
  private static void giveUp(Throwable error, Interrupt interrupt) {
    System.err.println("costwright: a fault of Costwright's own: " + error);
    interrupt.finished(ExitCode.FAULT.code());
    System.exit(ExitCode.FAULT.code());
  }
}
