package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.vintage.Vintage;
import dev.costwright.model.money.Money;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "forecast",
    description = "Forecasts spend, with the back-test of every method tried.",
    subcommands = ForecastEvaluateCommand.class)
final class ForecastCommand extends Subcommand {
  @Mixin private ForecastOptions options = new ForecastOptions();

  @Option(
      names = "--keep",
      description = "Keeps it in the ledger, to be scored later: 'costwright forecasts score'.")
  private boolean isKept;

  @Override
  ExitCode run(Session session) {
    Optional<Money> budget = options.budget();
    Forecast forecast = options.ask(session, (workbench, made) -> keep(session, workbench, made));
    session.result(ForecastJson.of(forecast, budget), ForecastText.lines(forecast, budget));
    return ExitCode.DONE;
  }

  private void keep(Session session, Workbench workbench, Forecast forecast) {
    if (isKept) {
      Vintage vintage = workbench.forecasts().keep(forecast, session.terminal().clock().instant());
      session.message("Kept as \"%s\".".formatted(vintage.name()));
    }
  }
}
