package dev.costwright.app.workbench;

import dev.costwright.forecasting.panel.PanelEvaluation;
import dev.costwright.forecasting.panel.PanelFile;
import dev.costwright.forecasting.panel.PanelForecast;
import dev.costwright.forecasting.panel.PanelForecast.Band;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Forecasts the series of a panel file; needs no ledger.
public final class PanelRun {
  private PanelRun() {}

  /// @param file CSV, gzipped or not, with the columns id, group, m, h, t, part, y
  /// @param threads at least 1; any number gives the same result
  /// @throws InputException when the file cannot be read as a panel
  /// @throws CancelledException when the progress says so
  public static PanelEvaluation of(Path file, int threads, Progress progress) {
    SourceFile source = SourceFiles.source(file);
    return PanelEvaluation.of(
        PanelFile.read(source.text(), source.name()),
        threads,
        WatchedForecast.checkpoint(progress));
  }

  /// Writes every step as `id,method,step,mean,lo80,hi80,lo95,hi95,sec`; a band that is not
  /// there stays blank.
  ///
  /// @throws InputException when the file cannot be written
  public static void write(PanelEvaluation evaluation, Path file) {
    StringBuilder text = new StringBuilder("id,method,step,mean,lo80,hi80,lo95,hi95,sec\n");
    for (PanelEvaluation.Timed timed : evaluation.forecasts()) {
      PanelForecast forecast = timed.forecast();
      for (int step = 0; step < forecast.steps().size(); step++) {
        PanelForecast.Step one = forecast.steps().get(step);
        text.append(
            String.format(
                Locale.ROOT,
                "%s,costwright,%d,%s,%s,%s,%.6f\n",
                forecast.series().id(),
                step + 1,
                one.middle(),
                ends(one.eighty()),
                ends(one.ninetyFive()),
                timed.seconds()));
      }
    }
    SourceFiles.write(file, text.toString());
  }

  private static String ends(Optional<Band> band) {
    return band.map(found -> found.low() + "," + found.high()).orElse(",");
  }
}
