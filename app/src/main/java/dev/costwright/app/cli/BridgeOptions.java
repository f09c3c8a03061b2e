package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.bridge.Bridge;
import dev.costwright.forecasting.bridge.BridgeQuery;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.money.Money;
import dev.costwright.model.time.Period;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of `bridge`, the same for the command and its export.
final class BridgeOptions {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "M1",
      description = "The period before: YYYY-MM, a day, or two with .. between them.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "M2",
      description = "The period after, written likewise.")
  private String to = "";

  @Option(
      names = "--by",
      paramLabel = "DIM",
      description = "Also shows what each value of a dimension, such as team, adds to each effect.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--budget",
      paramLabel = "AMOUNT",
      description =
          "Begins with a budget of each month of the period after, in the reporting currency, and"
              + " not with the period before.")
  private Optional<BigDecimal> budget = Optional.empty();

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      description = "Evidence: ${COMPLETION-CANDIDATES}. Default: best, each dollar once.",
      completionCandidates = Choices.Layers.class)
  private String layer = "best";

  @Option(
      names = "--where",
      paramLabel = "DIM=VALUE",
      description =
          "Keeps rows with this value, (untagged) for none; given again for one dimension it adds"
              + " a value.")
  private List<String> where = List.of();

  Bridge ask(Session session) {
    try (Workbench workbench = session.openLedger()) {
      BridgeQuery query = query(workbench.currency());
      session.sayRestated(workbench);
      Bridge bridge = workbench.bridge(query);
      if (isEmpty(bridge)) {
        session.message("Neither %s nor %s has a row that matches.".formatted(from, to));
      }
      return bridge;
    }
  }

  /// Whether there is nothing to explain.
  static boolean isEmpty(Bridge bridge) {
    return bridge.before().cell().facts() == 0 && bridge.after().cell().facts() == 0;
  }

  private BridgeQuery query(Currency currency) {
    Period after = Choices.period("--to", to);
    return new BridgeQuery(
        Choices.period("--from", from),
        after,
        by.map(Choices::dimension),
        Choices.of(LayerChoice.class, "--layer", layer),
        Filters.of(where),
        budget.map(monthly -> budget(monthly, currency, after)));
  }

  private Money budget(BigDecimal monthly, Currency currency, Period period) {
    if (monthly.signum() < 0) {
      throw Choices.wrong("--budget", "an amount of 0 or more", monthly.toPlainString());
    }
    return BridgeQuery.budget(monthly, currency, period)
        .orElseThrow(
            () -> Choices.wrong("--to", "whole months where a monthly budget is given", to));
  }
}
