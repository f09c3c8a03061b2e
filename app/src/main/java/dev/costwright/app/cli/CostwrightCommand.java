package dev.costwright.app.cli;

import dev.costwright.model.ledger.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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
            + " Without a command it opens the window; files named then are shown on its import"
            + " screen.",
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
      WhyCommand.class,
      BridgeCommand.class,
      DriversCommand.class,
      ExportCommand.class,
      AgentsCommand.class,
      PriceCommand.class,
      PricesCommand.class,
      PromptCommand.class,
      RatesCommand.class,
      CurrencyCommand.class,
      TrueUpCommand.class,
      RulesCommand.class,
      PoolsCommand.class,
      StatementsCommand.class,
      LayersCommand.class,
      HiddenCommand.class,
      ChecksCommand.class,
      CacheAdviceCommand.class,
      CacheReplayCommand.class,
      ForecastCommand.class,
      ForecastsCommand.class,
      OverlaysCommand.class,
      NowcastCommand.class,
      ReconcileCommand.class,
      CloseCommand.class,
      RestateCommand.class,
      EconomicsCommand.class,
      RegressCommand.class,
      ScenarioCommand.class,
      ClaimsCommand.class,
      RealisedCommand.class,
      SampleCommand.class,
      ScreensCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      AuditCommand.class,
      CompactCommand.class,
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

  @Option(
      names = "--take-over",
      scope = ScopeType.INHERIT,
      description =
          "Opens a ledger that a program on another computer holds; only when that program is gone"
              + " for good.")
  private boolean takesOver;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files and folders to show on the window's import screen, or a ledger to open.")
  private List<Path> files = List.of();

  @Spec private @Nullable CommandSpec spec;

  CostwrightCommand(Terminal terminal, Desktop desktop) {
    this.terminal = terminal;
    this.desktop = desktop;
  }

  boolean isDebug() {
    return debug;
  }

  Path ledgerFolder() {
    return new Session(terminal, desktop, new Session.Options(ledger, home, json, quiet))
        .ledgerFolder();
  }

  /// Ends the claim of another computer first, when the user asked for that.
  Session session() {
    Session session =
        new Session(terminal, desktop, new Session.Options(ledger, home, json, quiet));
    if (takesOver && Ledger.exists(session.ledgerFolder())) {
      Ledger.takeOver(session.ledgerFolder());
    }
    return session;
  }

  @Override
  public Integer call() {
    files.forEach(this::requireThere);
    if (ledger.isEmpty() && files.size() == 1 && Ledger.exists(files.getFirst())) {
      ledger = Optional.of(files.getFirst());
      files = List.of();
    }
    Session session = session();
    return session.openWindow(session.namedLedger(), files).code();
  }

  /// What is no file may be a command that was mistyped.
  private void requireThere(Path file) {
    if (!Files.exists(file)) {
      throw new UnmatchedArgumentException(
          Objects.requireNonNull(spec).commandLine(), List.of(file.toString()));
    }
  }
}
