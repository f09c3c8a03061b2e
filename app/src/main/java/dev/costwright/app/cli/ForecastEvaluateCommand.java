package dev.costwright.app.cli;

import dev.costwright.app.report.PanelTables;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.PanelRun;
import dev.costwright.forecasting.panel.PanelEvaluation;
import dev.costwright.forecasting.panel.PanelScores;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "evaluate",
    description =
        "Forecasts every series of a panel file (columns id, group, m, h, t, part, y) and scores"
            + " the forecasts against its test rows. No ledger.")
final class ForecastEvaluateCommand extends Subcommand {
  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The panel: CSV, gzipped or not.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--panel", paramLabel = "FILE", description = "The same, as an option.")
  private Optional<Path> panel = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes the forecasts there: id,method,step,mean,lo80,hi80,lo95,hi95,sec.")
  private Optional<Path> out = Optional.empty();

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
    PanelEvaluation evaluation = PanelRun.of(named(), threads, session.progress("forecast"));
    out.ifPresent(target -> PanelRun.write(evaluation, target));
    session.result(PanelJson.of(evaluation), lines(evaluation));
    return ExitCode.DONE;
  }

  private Path named() {
    List<Path> names = Stream.concat(file.stream(), panel.stream()).toList();
    if (names.size() != 1) {
      throw new UsageException("Expected one panel file, found %d.".formatted(names.size()));
    }
    return names.getFirst();
  }

  private List<String> lines(PanelEvaluation evaluation) {
    PanelScores scores = evaluation.scores();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d series forecast, %d scored".formatted(evaluation.forecasts().size(), scores.scored()));
    if (scores.scored() > 0) {
      lines.add("");
      lines.add("Mean over %s".formatted(String.join(", ", scores.counted())));
      lines.addAll(TableText.lines(PanelTables.headline(scores)));
      lines.add("");
      lines.addAll(TableText.lines(PanelTables.groups(scores)));
    }
    evaluation.forecasts().stream()
        .map(PanelEvaluation.Timed::forecast)
        .forEach(
            one -> one.reason().ifPresent(reason -> lines.add(one.series().id() + ": " + reason)));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "Seconds per series: mean %.3f, most %.3f",
            evaluation.meanSeconds(),
            evaluation.mostSeconds()));
    out.ifPresent(target -> lines.add(target.toString()));
    return lines;
  }
}
