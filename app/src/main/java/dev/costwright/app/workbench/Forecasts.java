package dev.costwright.app.workbench;

import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.nowcast.Nowcaster;
import dev.costwright.forecasting.panel.NowcastScores;
import dev.costwright.forecasting.panel.PanelFile;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// What else an open ledger says of days ahead: the running month.
public final class Forecasts {
  private final Workbench workbench;

  Forecasts(Workbench workbench) {
    this.workbench = workbench;
  }

  /// What the running month will have cost; empty without facts.
  ///
  /// @param asOf the first day that is taken as unknown; empty for the day after the last one known
  /// @throws CancelledException when `progress` says so
  public Optional<Nowcast> nowcast(LayerChoice layer, Optional<LocalDate> asOf, Progress progress) {
    return Nowcaster.nowcast(
        workbench.restatedCube(),
        workbench.prices(),
        workbench.ledger().metrics(),
        layer,
        asOf,
        WatchedForecast.checkpoint(progress));
  }

  /// How well the total of 28 days is estimated while they run, over the daily series of a panel
  /// file; needs no ledger.
  ///
  /// @throws InputException when the file cannot be read as a panel
  /// @throws CancelledException when the progress says so
  public static NowcastScores windows(Path file, int threads, Progress progress) {
    SourceFile source = SourceFiles.source(file);
    return NowcastScores.of(
        PanelFile.read(source.text(), source.name()),
        threads,
        WatchedForecast.checkpoint(progress));
  }
}
