package dev.costwright.app.ui.economics;

import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.economics.Economics;
import dev.costwright.model.economics.EconomicsQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.usage.Metric;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What the screen asks of the open ledger.
interface EconomicsSource {
  Optional<Economics> economics(EconomicsQuery query);

  List<Metric> metrics();

  /// The dearest facts behind one cost.
  List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit);

  Optional<LocalDate> firstDay();

  Optional<LocalDate> lastDay();

  /// In which costs are reported.
  Currency currency();

  /// Version of the price book, for "why this number".
  ///
  /// @param period of the figure; empty for all time
  Grounds grounds(Optional<Period> period);

  static EconomicsSource of(Workbench workbench) {
    return new EconomicsSource() {
      @Override
      public Optional<Economics> economics(EconomicsQuery query) {
        return workbench.economics(query);
      }

      @Override
      public List<Metric> metrics() {
        return workbench.ledger().metrics();
      }

      @Override
      public List<Evidence> facts(PivotQuery query, List<String> key, LocalDate step, int limit) {
        return workbench.cube().facts(query, key, step, limit);
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
      public Currency currency() {
        return workbench.currency();
      }

      @Override
      public Grounds grounds(Optional<Period> period) {
        return Grounds.of(workbench, period);
      }
    };
  }
}
