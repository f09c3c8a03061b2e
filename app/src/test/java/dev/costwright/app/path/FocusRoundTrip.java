package dev.costwright.app.path;

import dev.costwright.app.focus.FocusExport;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Measure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes a ledger as FOCUS and reads the file into an empty one.
final class FocusRoundTrip {
  /// Every dimension that FOCUS or our columns carry.
  static final List<Dimension> DIMENSIONS =
      Stream.of(Dimension.values()).filter(dimension -> !dimension.isLocal()).toList();

  private static final List<Measure> COUNTS =
      Stream.of(Measure.values()).filter(measure -> measure.kind() != Measure.Kind.MONEY).toList();

  private FocusRoundTrip() {}

  static FocusExport.Written write(Workbench workbench, Path file) {
    return FocusExport.write(workbench, RowQuery.all(LayerChoice.BEST), file, Progress.NONE);
  }

  static Workbench read(Path file, Path ledger) {
    Workbench workbench = Workbench.openOrCreate(ledger);
    workbench.imports().add(file, Optional.empty(), ReadOptions.DEFAULT, Progress.NONE);
    return workbench;
  }

  static Pivot total(Workbench workbench) {
    return workbench.pivot(query(List.of(), TimeGrain.TOTAL));
  }

  /// One line for each value and day: cost, and all counts that are not 0.
  static List<String> figures(Workbench workbench, Dimension dimension) {
    List<String> lines = new ArrayList<>();
    for (Pivot.Row row : workbench.pivot(query(List.of(dimension), TimeGrain.DAY)).rows()) {
      String figures = figures(row.cell());
      if (!figures.equals("0.00 USD")) {
        lines.add(row.key() + " " + row.step() + " " + figures);
      }
    }
    lines.sort(null);
    return lines;
  }

  static String figures(Pivot.Cell cell) {
    StringBuilder text = new StringBuilder(cell.cost().toString());
    for (Measure measure : COUNTS) {
      long count = cell.counts().getOrDefault(measure, 0L);
      if (count != 0) {
        text.append(' ').append(measure.id()).append('=').append(count);
      }
    }
    return text.toString();
  }

  private static PivotQuery query(List<Dimension> by, TimeGrain grain) {
    return new PivotQuery(by, grain, Optional.empty(), LayerChoice.BEST, Map.of());
  }
}
