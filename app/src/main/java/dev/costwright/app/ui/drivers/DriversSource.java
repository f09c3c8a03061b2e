package dev.costwright.app.ui.drivers;

import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.drivers.Driver;
import dev.costwright.model.drivers.DriverQuery;
import dev.costwright.model.drivers.Drivers;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the screen asks of the open ledger.
interface DriversSource {
  /// Empty for a ledger without facts.
  Optional<Found> ask(Question question);

  /// The dearest rows behind a combination.
  List<Evidence> rows(Drivers drivers, Driver driver, int limit);

  /// The dearest rows behind the total.
  List<Evidence> allRows(Drivers drivers, int limit);

  /// Rows that have no cost.
  List<Evidence> unpricedRows(Drivers drivers, int limit);

  /// The dearest rows of one value of a dimension.
  List<Evidence> rowsOf(Drivers drivers, Dimension dimension, String value, int limit);

  /// Versions for "why this number".
  ///
  /// @param period of the figure; empty for all time
  Grounds grounds(Optional<Period> period);

  static DriversSource of(Workbench workbench) {
    return new DriversSource() {
      @Override
      public Optional<Found> ask(Question question) {
        return question
            .month()
            .map(month -> Period.utc(month.atDay(1), month.plusMonths(1).atDay(1)))
            .or(workbench.attribution()::usualPeriod)
            .map(period -> new DriverQuery(question.by(), period, question.layer(), Map.of()))
            .map(workbench.attribution()::drivers)
            .map(drivers -> new Found(question, drivers, months()));
      }

      private List<YearMonth> months() {
        return workbench.chargebacks().months();
      }

      @Override
      public List<Evidence> rows(Drivers drivers, Driver driver, int limit) {
        return workbench.attribution().rows(drivers, driver, limit);
      }

      @Override
      public List<Evidence> allRows(Drivers drivers, int limit) {
        return workbench.attribution().rows(drivers, limit);
      }

      @Override
      public List<Evidence> unpricedRows(Drivers drivers, int limit) {
        return workbench.attribution().unpriced(drivers, limit);
      }

      @Override
      public List<Evidence> rowsOf(Drivers drivers, Dimension dimension, String value, int limit) {
        DriverQuery asked = drivers.query();
        PivotQuery query =
            new PivotQuery(
                List.of(dimension),
                TimeGrain.TOTAL,
                Optional.of(asked.period()),
                asked.layer(),
                asked.where());
        return workbench
            .cube()
            .facts(query, List.of(value), TimeGrain.TOTAL.startOf(asked.period().from()), limit);
      }

      @Override
      public Grounds grounds(Optional<Period> period) {
        return Grounds.of(workbench, period);
      }
    };
  }
}
