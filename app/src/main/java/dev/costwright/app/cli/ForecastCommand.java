package dev.costwright.app.cli;

import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.model.money.Money;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "forecast",
    description = "Forecasts spend, with the back-test of every method tried.",
    subcommands = ForecastEvaluateCommand.class)
final class ForecastCommand extends Subcommand {
  @Mixin private ForecastOptions options = new ForecastOptions();

  @Override
  ExitCode run(Session session) {
    Optional<Money> budget = options.budget();
    Forecast forecast = options.ask(session);
    session.result(ForecastJson.of(forecast, budget), ForecastText.lines(forecast, budget));
    return ExitCode.DONE;
  }
}
