package dev.costwright.app.ui.explore;

import dev.costwright.app.focus.FocusExport;
import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.Gaps;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.cube.TrueUp;
import dev.costwright.model.cube.TrueUpKey;
import dev.costwright.model.time.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the screen asks of the open ledger.
interface ExploreSource {
  Pivot pivot(PivotQuery query);

  /// The dearest facts behind one cell.
  List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit);

  /// What a true-up brought together for one cell, those first that move most.
  List<TrueUpKey> trueUps(PivotQuery query, List<String> key, LocalDate step);

  /// The ledger's choice of how detail meets money.
  TrueUp trueUp();

  Optional<LocalDate> firstDay();

  Optional<LocalDate> lastDay();

  /// What a pivot's rows leave open.
  Gaps gaps(Pivot pivot);

  /// Versions for "why this number".
  ///
  /// @param period of the figure; empty for all time
  Grounds grounds(Optional<Period> period);

  /// Writes rows in the form of FOCUS.
  ///
  /// @return how many
  long exportFocus(RowQuery query, Path file, Progress progress);

  static ExploreSource of(Workbench workbench) {
    return new ExploreSource() {
      @Override
      public Pivot pivot(PivotQuery query) {
        return workbench.pivot(query);
      }

      @Override
      public List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit) {
        return workbench.cube().facts(query, key, step, limit);
      }

      @Override
      public List<TrueUpKey> trueUps(PivotQuery query, List<String> key, LocalDate step) {
        return workbench.cube().trueUps(query, key, step);
      }

      @Override
      public TrueUp trueUp() {
        return workbench.trueUps().current();
      }

      @Override
      public Optional<LocalDate> firstDay() {
        return workbench.cube().firstDay();
      }

      @Override
      public Optional<LocalDate> lastDay() {
        return workbench.cube().lastDay();
      }

      @Override
      public Gaps gaps(Pivot pivot) {
        return workbench.cube().gaps(pivot);
      }

      @Override
      public Grounds grounds(Optional<Period> period) {
        return Grounds.of(workbench, period);
      }

      @Override
      public long exportFocus(RowQuery query, Path file, Progress progress) {
        return FocusExport.write(workbench, query, file, progress).rows();
      }
    };
  }
}
