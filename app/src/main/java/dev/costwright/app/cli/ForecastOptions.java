package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.Option;

/// The options of `forecast`, the same for the command and its export.
final class ForecastOptions {
  @Option(
      names = "--by",
      paramLabel = "DIM",
      description = "One series per value, and their total. Default: the total alone.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description =
          "Steps ahead, the running one included. Default: 3 months, 8 weeks, 28 days, 2 quarters.")
  private Optional<Integer> horizon = Optional.empty();

  @Option(
      names = "--grain",
      paramLabel = "GRAIN",
      description = "Steps: day, week, month, quarter. Default: month.")
  private String grain = "month";

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      description = "Evidence: ${COMPLETION-CANDIDATES}. Default: best, each dollar once.",
      completionCandidates = Choices.Layers.class)
  private String layer = "best";

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "As if nothing from this day on were known: what would have been said then.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--budget",
      paramLabel = "AMOUNT",
      description =
          "A budget of each step in USD: says how many of the ways in which spend may go on pass"
              + " it.")
  private Optional<BigDecimal> budget = Optional.empty();

  /// The budget of each step.
  ///
  /// @throws UsageException when it is not above 0
  Optional<Money> budget() {
    return budget.map(
        amount -> {
          if (amount.signum() <= 0) {
            throw Choices.wrong("--budget", "an amount above 0", amount.toPlainString());
          }
          return Money.of(amount, Cube.REPORTING);
        });
  }

  /// @throws UsageException when there is nothing to forecast from
  Forecast ask(Session session) {
    return ask(session, (_, _) -> {});
  }

  /// @param then what is done with the forecast while the ledger is open
  /// @throws UsageException when there is nothing to forecast from
  Forecast ask(Session session, BiConsumer<Workbench, Forecast> then) {
    TimeGrain step = Choices.of(TimeGrain.class, "--grain", grain);
    ForecastQuery query =
        new ForecastQuery(
            by.map(Choices::dimension),
            step,
            horizon.orElseGet(() -> ForecastQuery.usualHorizon(step)),
            Choices.of(LayerChoice.class, "--layer", layer),
            asOf.map(text -> Choices.day("--as-of", text)));
    try (Workbench workbench = session.openLedger()) {
      session.sayRestated(workbench);
      Forecast forecast =
          workbench
              .forecast(query, session.progress("forecast"))
              .orElseThrow(
                  () ->
                      new UsageException(
                          "Expected usage or charges to forecast from, found none in the ledger."
                              + " Import a file first."));
      then.accept(workbench, forecast);
      return forecast;
    }
  }
}
