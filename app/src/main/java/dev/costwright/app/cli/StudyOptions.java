package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.study.Quantity;
import dev.costwright.forecasting.study.Scale;
import dev.costwright.forecasting.study.Study;
import dev.costwright.forecasting.study.StudyQuery;
import dev.costwright.forecasting.study.Term;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of `regress` over a ledger.
final class StudyOptions {
  @Option(
      names = "--grain",
      paramLabel = "GRAIN",
      description = "Without --data: day, week or month. Default: day.")
  private String grain = "day";

  @Option(
      names = "--scale",
      paramLabel = "SCALE",
      description = "Without --data, how --y is taken: level, log, box_cox. Default: level.")
  private String scale = "level";

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      description = "Without --data, the evidence: ${COMPLETION-CANDIDATES}. Default: best.",
      completionCandidates = Choices.Layers.class)
  private String layer = "best";

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Without --data: a month, or two with '..' between. Default: all days known.")
  private Optional<String> period = Optional.empty();

  @Option(
      names = "--where",
      paramLabel = "DIM=VALUE",
      description = "Without --data: only usage with this value; again for more.")
  private List<String> where = List.of();

  /// @param measure empty for spend
  /// @param drivers empty for the usual ones
  /// @param weights what a step counts by
  /// @throws UsageException when there is nothing to explain, or too little
  Study ask(Session session, String measure, List<String> drivers, Optional<String> weights) {
    StudyQuery usual = StudyQuery.usual();
    StudyQuery query =
        new StudyQuery(
            measure.isEmpty() ? usual.measure() : Quantity.parse(measure),
            drivers.isEmpty() ? usual.terms() : drivers.stream().map(Term::parse).toList(),
            Choices.of(Scale.class, "--scale", scale),
            Choices.of(TimeGrain.class, "--grain", grain),
            period.map(text -> Choices.period("--period", text)),
            Choices.of(LayerChoice.class, "--layer", layer),
            Filters.of(where),
            weights.map(Quantity::parse));
    try (Workbench workbench = session.openLedger()) {
      session.sayRestated(workbench);
      return workbench
          .forecasts()
          .study(query)
          .orElseThrow(
              () ->
                  new UsageException(
                      "Expected usage or charges to explain, found none in the ledger. Import a"
                          + " file first, or name one with --data."));
    }
  }
}
