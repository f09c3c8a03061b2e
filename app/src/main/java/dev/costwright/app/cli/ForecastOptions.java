package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.change.ForecastChange;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.forecasting.forecast.JointForecast;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.overlay.Overlay;
import dev.costwright.forecasting.overlay.OverlayText;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of `forecast`, the same for the command and its export.
final class ForecastOptions {
  @Option(
      names = "--by",
      paramLabel = "DIM",
      description =
          "One series per value, and their total. Two dimensions such as team,feature are forecast"
              + " at once and add up to one total. Default: the total alone.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      description =
          "Of the dearest N values each has a series; the others are one. Default: 20. Of two"
              + " dimensions 12 at most each.")
  private int top = ForecastQuery.USUAL_TOP;

  @Mixin private HolidayOption holidays = new HolidayOption();

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
          "A budget of each step, in the reporting currency: says how many of the ways in which"
              + " spend may go on pass it.")
  private Optional<BigDecimal> budget = Optional.empty();

  @Option(
      names = "--overlay",
      paramLabel = "OVERLAY",
      description = {
        "Lays a plan over the days ahead; again for more, in their order. A line such as \"growth"
            + " 5%% a month from 2027-01-01\", \"launch 2000 a month from 2027-02 over 3 months\","
            + " \"price -10%% from 2027-01\", \"decline 30%% a year from 2027-01\", \"scenario NAME"
            + " from 2027-01\", of a part with \"of feature=chat\";",
        "or the name of a kept one ('costwright overlays list'), or kept for all of them that are"
            + " on."
      })
  private List<String> overlays = List.of();

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description =
          "What is forecast: spend (default), requests, tokens, or a class of tokens (fresh,"
              + " cacheRead, output). Counts have no split, budget or overlays.")
  private String measure = "spend";

  @Option(
      names = "--why",
      description = "Also splits the change from the last whole step to the next into drivers.")
  private boolean isExplained;

  /// A forecast, with overlays and drivers where they were asked for.
  ///
  /// @param second the same total by another dimension, where two were asked for
  record Answer(
      Forecast forecast,
      Optional<Forecast> second,
      Optional<Overlaid> overlaid,
      Optional<ForecastChange> change) {
    /// By each dimension.
    List<Forecast> splits() {
      return Stream.concat(Stream.of(forecast), second.stream()).toList();
    }
  }

  /// A forecast of counts where they were asked for in place of spend.
  ///
  /// @throws UsageException when the measure cannot be forecast, or nothing counts it
  Optional<CountForecast> counts(Session session) {
    if (measure.equalsIgnoreCase("spend")) {
      return Optional.empty();
    }
    Optional<Measure> counted = Measure.parse(measure).filter(ForecastOptions::isCounted);
    if (counted.isEmpty() && !measure.equalsIgnoreCase("tokens")) {
      throw Choices.wrong(
          "--measure", "spend, tokens, requests or a class of tokens", "\"" + measure + "\"");
    }
    if (by.isPresent() || budget.isPresent() || !overlays.isEmpty() || isExplained) {
      throw new UsageException(
          "Expected no --by, --budget, --overlay or --why with --measure %s.".formatted(measure));
    }
    try (Workbench workbench = session.openLedger()) {
      return Optional.of(
          workbench
              .forecasts()
              .counts(counted, query(), session.progress("forecast"))
              .orElseThrow(
                  () ->
                      new UsageException(
                          "Expected usage that counts %s, found none in the ledger."
                              .formatted(measure))));
    }
  }

  private static boolean isCounted(Measure one) {
    return one == Measure.REQUESTS || Measure.tokenClasses().contains(one);
  }

  /// The budget of each step, in the currency of a forecast.
  Optional<Money> budget(Forecast forecast) {
    Currency currency = forecast.total().whole().mean().currency();
    return budget.map(amount -> Money.of(amount, currency));
  }

  /// @throws UsageException when there is nothing to forecast from, or the budget is not above 0
  Answer ask(Session session) {
    return ask(session, (_, _) -> {});
  }

  /// @param then what is done with the forecast while the ledger is open
  /// @throws UsageException when there is nothing to forecast from, or the budget is not above 0
  Answer ask(Session session, BiConsumer<Workbench, Forecast> then) {
    if (budget.filter(amount -> amount.signum() <= 0).isPresent()) {
      throw Choices.wrong("--budget", "an amount above 0", budget.orElseThrow().toPlainString());
    }
    if (dimensions().size() > 1) {
      return joint(session, then);
    }
    ForecastQuery query = query();
    try (Workbench workbench = session.openLedger()) {
      session.sayRestated(workbench);
      List<Overlay> asked = asked(workbench.forecasts().overlays().kept());
      ProgressLine progress = session.progress("forecast");
      Forecast forecast = workbench.forecast(query, progress).orElseThrow(ForecastOptions::nothing);
      then.accept(workbench, forecast);
      Optional<Overlaid> overlaid =
          Optional.of(asked)
              .filter(list -> !list.isEmpty())
              .map(list -> workbench.forecasts().overlays().over(forecast, list, progress));
      return new Answer(
          forecast,
          Optional.empty(),
          overlaid,
          isExplained ? workbench.forecasts().change(forecast, overlaid) : Optional.empty());
    }
  }

  private static UsageException nothing() {
    return new UsageException(
        "Expected usage or charges to forecast from, found none in the ledger."
            + " Import a file first.");
  }

  private List<Dimension> dimensions() {
    return by.stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(Choices::dimension)
        .toList();
  }

  private Answer joint(Session session, BiConsumer<Workbench, Forecast> then) {
    List<Dimension> both = dimensions();
    if (both.size() > 2) {
      throw Choices.wrong("--by", "one dimension or two", by.orElseThrow());
    }
    if (!overlays.isEmpty() || isExplained) {
      throw new UsageException("Expected no --overlay or --why with two dimensions.");
    }
    try (Workbench workbench = session.openLedger()) {
      session.sayRestated(workbench);
      JointForecast joint =
          workbench
              .forecasts()
              .joint(query(), both.getLast(), session.progress("forecast"))
              .orElseThrow(ForecastOptions::nothing);
      joint.both().forEach(split -> then.accept(workbench, split));
      return new Answer(
          joint.first(), Optional.of(joint.second()), Optional.empty(), Optional.empty());
    }
  }

  private ForecastQuery query() {
    TimeGrain step = Choices.of(TimeGrain.class, "--grain", grain);
    return new ForecastQuery(
            dimensions().stream().findFirst(),
            step,
            horizon.orElseGet(() -> ForecastQuery.usualHorizon(step)),
            Choices.of(LayerChoice.class, "--layer", layer),
            asOf.map(text -> Choices.day("--as-of", text)))
        .with(holidays.chosen())
        .withTop(top);
  }

  /// Lines as they are written, kept ones by their name.
  private List<Overlay> asked(List<Overlay> kept) {
    List<Overlay> asked = new ArrayList<>();
    for (String one : overlays) {
      if (one.equalsIgnoreCase("kept")) {
        kept.stream().filter(Overlay::isOn).forEach(asked::add);
      } else {
        asked.add(
            kept.stream()
                .filter(overlay -> overlay.name().equals(one))
                .findFirst()
                .map(overlay -> overlay.with(Overlay.Use.ON))
                .orElseGet(() -> OverlayText.parse(one, one)));
      }
    }
    return asked;
  }
}
