package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.nowcast.Pace.Verdict;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.UsageException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "nowcast",
    description =
        "Estimates what the running month will have cost, and says whether it goes as was expected"
            + " on its first day. Exit code 1 when spend has left the 95 %% band.",
    subcommands = NowcastEvaluateCommand.class)
final class NowcastCommand extends Subcommand {
  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "As if nothing from this day on were known. Default: all that is known.")
  private Optional<String> asOf = Optional.empty();

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      description = "Evidence: ${COMPLETION-CANDIDATES}. Default: best, each dollar once.",
      completionCandidates = Choices.Layers.class)
  private String layer = "best";

  @Mixin private HolidayOption holidays = new HolidayOption();

  @Override
  ExitCode run(Session session) {
    Nowcast nowcast = ask(session);
    session.result(NowcastViews.document(nowcast), NowcastViews.lines(nowcast));
    return nowcast.pace().filter(pace -> pace.verdict() == Verdict.ALERT).isPresent()
        ? ExitCode.ATTENTION
        : ExitCode.DONE;
  }

  private Nowcast ask(Session session) {
    LayerChoice evidence = Choices.of(LayerChoice.class, "--layer", layer);
    try (Workbench workbench = session.openLedger()) {
      return workbench
          .forecasts()
          .nowcast(
              evidence,
              asOf.map(text -> Choices.day("--as-of", text)),
              holidays.chosen(),
              session.progress("nowcast"))
          .orElseThrow(
              () ->
                  new UsageException(
                      "Expected usage or charges of the running month, found none in the ledger."
                          + " Import a file first."));
    }
  }
}
