package dev.costwright.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

@Command(
    name = "costwright",
    version = "costwright 0.1.0",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisHeading = "Usage: ",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    description =
        "Explains, reconciles and forecasts what a company pays for large language models."
            + " Without a command it opens the window.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, but something needs attention",
      "2:wrong usage",
      "3:input can't be read",
      "4:ledger can't be used",
      "5:cancelled"
    },
    subcommands = {
      DemoCommand.class,
      ImportCommand.class,
      ImportsCommand.class,
      UndoCommand.class,
      RedoCommand.class,
      EditsCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      AgentsCommand.class,
      PriceCommand.class,
      PricesCommand.class,
      RulesCommand.class,
      ForecastCommand.class,
      ReconcileCommand.class,
      EconomicsCommand.class,
      RegressCommand.class,
      ScenarioCommand.class,
      SampleCommand.class,
      ScreensCommand.class,
      VerifyCommand.class,
    })
final class CostwrightCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Desktop desktop;

  @Option(
      names = "--ledger",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The ledger's folder. Default: default.costw in the data folder.")
  private Optional<Path> ledger = Optional.empty();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Moves all data there; wins over COSTWRIGHT_HOME.")
  private Optional<Path> home = Optional.empty();

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON document: exact amounts, UTC times, stable names.")
  private boolean json;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "Print results only, no messages.")
  private boolean quiet;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  private boolean debug;

  CostwrightCommand(Terminal terminal, Desktop desktop) {
    this.terminal = terminal;
    this.desktop = desktop;
  }

  boolean isDebug() {
    return debug;
  }

  Session session() {
    return new Session(terminal, desktop, new Session.Options(ledger, home, json, quiet));
  }

  @Override
  public Integer call() {
    return session().openWindow().code();
  }
}
