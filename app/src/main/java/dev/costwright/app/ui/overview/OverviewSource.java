package dev.costwright.app.ui.overview;

import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.LayerComparison;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the overview asks of the open ledger.
interface OverviewSource {
  Pivot pivot(PivotQuery query);

  List<LayerComparison> layers(Period period);

  /// The dearest rows behind one cell.
  List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit);

  /// Versions for "why this number".
  ///
  /// @param period of the figure; empty for all time
  Grounds grounds(Optional<Period> period);

  /// Last UTC day with facts; empty for an empty ledger.
  Optional<LocalDate> lastDay();

  List<Metric> metrics();

  /// How many invoices the ledger holds.
  long invoices();

  static OverviewSource of(Workbench workbench) {
    return new OverviewSource() {
      @Override
      public Pivot pivot(PivotQuery query) {
        return workbench.pivot(query);
      }

      @Override
      public List<LayerComparison> layers(Period period) {
        return workbench.cube().layers(Optional.of(period));
      }

      @Override
      public List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit) {
        return workbench.cube().facts(query, key, step, limit);
      }

      @Override
      public Grounds grounds(Optional<Period> period) {
        return Grounds.of(workbench, period);
      }

      @Override
      public Optional<LocalDate> lastDay() {
        return workbench.cube().lastDay();
      }

      @Override
      public List<Metric> metrics() {
        return workbench.ledger().metrics();
      }

      @Override
      public long invoices() {
        return InvoiceLine.invoices(workbench.ledger().invoiceLines());
      }
    };
  }
}
