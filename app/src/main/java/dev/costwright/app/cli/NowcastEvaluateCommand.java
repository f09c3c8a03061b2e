package dev.costwright.app.cli;

import dev.costwright.app.report.TextGrid;
import dev.costwright.app.workbench.Forecasts;
import dev.costwright.forecasting.panel.NowcastScores;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "evaluate",
    description =
        "Estimates the total of 28 test days of every daily series of a panel file after 5, 10, 15"
            + " and 20 of them. No ledger.")
final class NowcastEvaluateCommand extends Subcommand {
  @Parameters(paramLabel = "FILE", description = "The panel: CSV, gzipped or not.")
  private Path file = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Series at once. Default: one per processor. Results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  ExitCode run(Session session) {
    if (threads < 1) {
      throw new UsageException("Expected --threads of 1 or more, found %d.".formatted(threads));
    }
    NowcastScores scores = Forecasts.windows(file, threads, session.progress("nowcast"));
    session.result(document(scores), lines(scores));
    return ExitCode.DONE;
  }

  private static ObjectNode document(NowcastScores scores) {
    ObjectNode document = Json.object();
    ArrayNode rows = document.putArray("rows");
    scores
        .rows()
        .forEach(
            row ->
                rows.addObject()
                    .put("daysKnown", row.known())
                    .put("series", row.series())
                    .put("error", row.error())
                    .put("proRata", row.proRata()));
    return document;
  }

  private static List<String> lines(NowcastScores scores) {
    if (scores.rows().isEmpty()) {
      return List.of("No series with a season of 7 and 28 test days.");
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("days known", "series", "error %", "pro rata %"));
    scores
        .rows()
        .forEach(
            row ->
                rows.add(
                    List.of(
                        String.valueOf(row.known()),
                        String.valueOf(row.series()),
                        String.format(Locale.ROOT, "%.2f", row.error()),
                        String.format(Locale.ROOT, "%.2f", row.proRata()))));
    return TextGrid.lines(rows, 0);
  }
}
