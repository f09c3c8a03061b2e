package dev.costwright.app.cli;

import dev.costwright.app.report.TableText;
import dev.costwright.app.report.UncertaintyTables;
import dev.costwright.app.workbench.Scenarios;
import dev.costwright.forecasting.forecast.Statistic;
import dev.costwright.forecasting.scenario.Prepared;
import dev.costwright.forecasting.uncertainty.Band;
import dev.costwright.forecasting.uncertainty.Uncertainty;
import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How often ranges are drawn, and what is to be beaten.
final class BandOptions {
  private static final int MOST_PATHS = 10_000_000;
  private static final int PERCENT_DECIMALS = 1;

  @Option(
      names = "--paths",
      paramLabel = "N",
      description = "How often ranges are drawn (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + Uncertainty.PATHS)
  private int paths = Uncertainty.PATHS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed draws the same paths (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed = 1;

  @Option(
      names = "--target",
      paramLabel = "AMOUNT",
      description = "Says how likely the result is at most so much.")
  private Optional<BigDecimal> target = Optional.empty();

  /// Bands, as they are written.
  ///
  /// @param study as drawn
  record Drawn(Uncertainty study, Currency currency, long seed, Optional<BigDecimal> target) {
    void put(ObjectNode document, List<String> lines) {
      put(document.putObject("bands"));
      lines.add("");
      lines.add("Where the figures lie on %,d paths:".formatted(study.paths()));
      lines.addAll(TableText.lines(UncertaintyTables.bands(study, currency)));
      lines.add("");
      UncertaintyTables.months(study, currency)
          .ifPresent(
              months -> {
                lines.addAll(TableText.lines(months));
                lines.add("");
              });
      lines.add("What each setting alone does, the others at their central value:");
      lines.addAll(TableText.lines(UncertaintyTables.tornado(study, currency)));
      lines.add(
          "note: %,d paths read off a grid of %,d replays; off the grid it differs by at most %s of the baseline."
              .formatted(study.paths(), study.replays(), percent(study.error(), 6)));
      target.ifPresent(
          amount ->
              lines.add(
                  "at most %s %s on %s of the paths"
                      .formatted(
                          amount.toPlainString(),
                          currency.getCurrencyCode(),
                          percent(chance(amount), PERCENT_DECIMALS))));
    }

    private double chance(BigDecimal amount) {
      return study.chanceOfAtMost(amount.doubleValue());
    }

    private static String percent(double share, int decimals) {
      return BigDecimal.valueOf(share)
              .movePointRight(2)
              .setScale(decimals, RoundingMode.HALF_UP)
              .toPlainString()
          + " %";
    }

    private void put(ObjectNode bands) {
      bands.put("paths", study.paths());
      bands.put("seed", seed);
      bands.put("replays", study.replays());
      bands.put("gridError", study.error());
      put(bands.putObject("result"), study.result());
      put(bands.putObject("saving"), study.saving());
      ArrayNode levers = bands.putArray("levers");
      study
          .levers()
          .forEach(lever -> put(levers.addObject().put("name", lever.name()), lever.shapley()));
      ArrayNode months = bands.putArray("months");
      study
          .months()
          .forEach(
              month -> {
                ObjectNode node = months.addObject().put("month", UncertaintyTables.label(month));
                put(node.putObject("cost"), month.cost());
                put(node.putObject("cumulative"), month.cumulative());
              });
      ArrayNode tornado = bands.putArray("tornado");
      study
          .tornado()
          .forEach(
              swing -> {
                ObjectNode bar = tornado.addObject();
                bar.put("lever", swing.lever()).put("parameter", swing.parameter());
                bar.put("low", swing.low()).put("high", swing.high());
                bar.set("atLow", Json.money(swing.atLow()));
                bar.set("atHigh", Json.money(swing.atHigh()));
              });
      target.ifPresent(
          amount ->
              bands
                  .putObject("target")
                  .put("amount", amount.toPlainString())
                  .put("chance", chance(amount)));
    }

    private void put(ObjectNode node, Band band) {
      node.set("p5", money(band.p5()));
      node.set("p10", money(band.p10()));
      node.set("p50", money(band.p50()));
      node.set("p90", money(band.p90()));
      node.set("p95", money(band.p95()));
      node.set("mean", money(band.mean()));
    }

    private ObjectNode money(double amount) {
      return Json.money(Statistic.money(amount, currency));
    }
  }

  /// Empty when no setting is a range.
  Optional<Drawn> draw(Session session, Prepared prepared) {
    if (paths < 1 || paths > MOST_PATHS) {
      throw new UsageException(
          "Expected --paths from 1 to %,d, found %,d.".formatted(MOST_PATHS, paths));
    }
    Currency currency = prepared.replay().baseline().currency();
    return Scenarios.uncertainty(prepared, paths, seed, session.progress("Drawing"))
        .map(study -> new Drawn(study, currency, seed, target));
  }
}
