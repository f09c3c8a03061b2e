package dev.costwright.app.workbench;

import dev.costwright.forecasting.calendar.Holidays;
import dev.costwright.forecasting.change.ChangeSplit;
import dev.costwright.forecasting.change.ForecastChange;
import dev.costwright.forecasting.forecast.CountForecast;
import dev.costwright.forecasting.forecast.CountForecaster;
import dev.costwright.forecasting.forecast.Forecast;
import dev.costwright.forecasting.forecast.ForecastQuery;
import dev.costwright.forecasting.forecast.Forecaster;
import dev.costwright.forecasting.forecast.JointForecast;
import dev.costwright.forecasting.forecast.JointForecaster;
import dev.costwright.forecasting.nowcast.Nowcast;
import dev.costwright.forecasting.nowcast.Nowcaster;
import dev.costwright.forecasting.overlay.Overlaid;
import dev.costwright.forecasting.panel.NowcastScores;
import dev.costwright.forecasting.panel.PanelFile;
import dev.costwright.forecasting.study.Study;
import dev.costwright.forecasting.study.StudyQuery;
import dev.costwright.forecasting.vintage.TrackRecord;
import dev.costwright.forecasting.vintage.Vintage;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.ledger.Edit;
import dev.costwright.model.problem.CancelledException;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What else an open ledger says of days ahead: the running month, and forecasts that were
/// kept.
public final class Forecasts {
  /// The subject of kept forecasts among the ledger's edits.
  private static final String SUBJECT = "vintage";

  private final Workbench workbench;
  private final OwnEdits edits;
  private final RememberedForecasts remembered;

  Forecasts(Workbench workbench, OwnEdits edits, RememberedForecasts remembered) {
    this.workbench = workbench;
    this.edits = edits;
    this.remembered = remembered;
  }

  /// Forecasts the ledger's spend; what was worked out before is not worked out again.
  Optional<Forecast> forecast(ForecastQuery query, Progress progress) {
    Optional<Forecast> forecast =
        Forecaster.forecast(
            workbench.restatedCube(),
            workbench.prices(),
            workbench.ledger().metrics(),
            query,
            remembered.memory(),
            WatchedForecast.checkpoint(progress));
    remembered.save();
    return forecast;
  }

  /// Forecasts by two dimensions at once: both splits add up to one total.
  ///
  /// @param query with the first dimension
  /// @throws UsageException without two different dimensions
  public Optional<JointForecast> joint(ForecastQuery query, Dimension second, Progress progress) {
    Optional<JointForecast> joint =
        JointForecaster.forecast(
            workbench.restatedCube(),
            workbench.prices(),
            workbench.ledger().metrics(),
            query,
            second,
            remembered.memory(),
            WatchedForecast.checkpoint(progress));
    remembered.save();
    return joint;
  }

  /// Keeps a forecast as an edit, to be scored when its steps come to their end. One of the
  /// same day and question is replaced; undoing the edit brings it back.
  public Vintage keep(Forecast forecast, Instant now) {
    Vintage vintage = Vintage.of(forecast, now);
    edits.write(SUBJECT, vintage.name(), vintage.toJson());
    return vintage;
  }

  /// Those that are kept, the one issued last first.
  public List<Vintage> kept() {
    Map<String, Edit> latest = new TreeMap<>();
    workbench.ledger().edits().stream()
        .filter(edit -> edit.subject().equals(SUBJECT))
        .forEach(edit -> latest.put(edit.name(), edit));
    return latest.values().stream()
        .filter(edit -> !edit.isRemoval())
        .map(edit -> Vintage.parse(edit.content()))
        .sorted(Comparator.comparing(Vintage::issued).reversed().thenComparing(Vintage::name))
        .toList();
  }

  /// Takes a kept forecast away.
  ///
  /// @throws UsageException when there is none of that name
  public void remove(String name) {
    if (kept().stream().noneMatch(vintage -> vintage.name().equals(name))) {
      throw new UsageException(
          "Expected the name of a kept forecast, found \"%s\". 'costwright forecasts list' lists them."
              .formatted(name));
    }
    edits.write(SUBJECT, name, Edit.NOTHING);
  }

  /// What came of kept forecasts, closed months as they are now.
  public TrackRecord trackRecord() {
    List<Vintage> kept = kept();
    return kept.isEmpty()
        ? new TrackRecord(List.of(), 0)
        : TrackRecord.of(workbench::restatedCube, kept);
  }

  /// Forecasts requests or tokens; empty where no day of the ledger counts them.
  ///
  /// @param measure empty for tokens of all classes
  public Optional<CountForecast> counts(
      Optional<Measure> measure, ForecastQuery query, Progress progress) {
    Optional<CountForecast> forecast =
        CountForecaster.forecast(
            workbench.restatedCube(),
            workbench.prices(),
            measure,
            query,
            remembered.memory(),
            WatchedForecast.checkpoint(progress));
    remembered.save();
    return forecast;
  }

  /// Requests and the classes of tokens that the ledger counts at all, in the order of tables.
  public List<Measure> counted() {
    Map<Measure, Long> counts =
        workbench
            .pivot(
                new PivotQuery(
                    List.of(), TimeGrain.TOTAL, Optional.empty(), LayerChoice.BEST, Map.of()))
            .total()
            .counts();
    return Stream.concat(Stream.of(Measure.REQUESTS), Measure.tokenClasses().stream())
        .filter(measure -> counts.getOrDefault(measure, 0L) != 0)
        .toList();
  }

  /// Why the next step costs something else than the last one did; empty where it cannot be told.
  ///
  /// @param overlaid the same forecast with overlays, where some are on
  public Optional<ForecastChange> change(Forecast forecast, Optional<Overlaid> overlaid) {
    return new ChangeSplit(
            workbench.restatedCube(),
            workbench.prices(),
            workbench.ledger().metrics(),
            forecast,
            overlaid,
            counts(Optional.of(Measure.REQUESTS), forecast.query(), Progress.NONE))
        .change();
  }

  /// Launches, growth plans, price changes and scenarios that are laid over forecasts.
  public Overlays overlays() {
    return new Overlays(workbench, edits);
  }

  /// What goes together with a measure, closed months as they are now; empty without facts.
  ///
  /// @throws UsageException when too few steps have values, or the scale does not fit them
  public Optional<Study> study(StudyQuery query) {
    return Study.of(workbench.restatedCube(), workbench.ledger().metrics(), query);
  }

  /// What the running month will have cost; empty without facts.
  ///
  /// @param asOf the first day that is taken as unknown; empty for the day after the last one
  /// known
  /// @param holidays whose they are
  /// @throws CancelledException when `progress` says so
  public Optional<Nowcast> nowcast(
      LayerChoice layer, Optional<LocalDate> asOf, Holidays holidays, Progress progress) {
    Optional<Nowcast> nowcast =
        Nowcaster.nowcast(
            workbench.restatedCube(),
            workbench.prices(),
            workbench.ledger().metrics(),
            layer,
            asOf,
            holidays,
            remembered.memory(),
            WatchedForecast.checkpoint(progress));
    remembered.save();
    return nowcast;
  }

  /// How well the total of 28 days is estimated while they run, over the daily series of a
  /// panel file; needs no ledger.
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
