package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.vintage.Vintage;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

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
    Optional<CountForecast> counts = options.counts(session);
    if (counts.isPresent()) {
      session.result(CountViews.document(counts.get()), CountViews.lines(counts.get()));
      return ExitCode.DONE;
    }
    ForecastOptions.Answer answer =
        options.ask(session, (workbench, made) -> keep(session, workbench, made));
    Optional<Money> budget = options.budget(answer.forecast());
    ObjectNode document = ForecastJson.of(answer.forecast(), budget);
    List<String> lines = new ArrayList<>(ForecastText.lines(answer.forecast(), budget));
    answer
        .second()
        .ifPresent(
            split -> {
              document.set("second", ForecastJson.of(split, budget));
              lines.add("");
              lines.addAll(ForecastText.lines(split, budget));
            });
    answer
        .overlaid()
        .ifPresent(
            overlaid -> {
              document.set("overlaid", OverlayViews.document(overlaid, budget));
              lines.addAll(OverlayViews.lines(overlaid, budget));
            });
    answer
        .change()
        .ifPresent(
            change -> {
              document.set("change", CountViews.document(change));
              lines.addAll(CountViews.lines(change));
            });
    session.result(document, lines);
    return ExitCode.DONE;
  }

  private void keep(Session session, Workbench workbench, Forecast forecast) {
    if (isKept) {
      Vintage vintage = workbench.forecasts().keep(forecast, session.terminal().clock().instant());
      session.message("Kept as \"%s\".".formatted(vintage.name()));
    }
  }
}
