package dev.costwright.app.ui.close;

import dev.costwright.app.workbench.Closes;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.TimeGrain;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the Close screen asks of the open ledger.
interface CloseSource {
  /// @param wanted the month to look at; empty for the latest
  /// @return empty for a ledger without any month
  Optional<Books> books(Optional<YearMonth> wanted);

  void close(YearMonth month, String note);

  void reopen(YearMonth month, String reason);

  static CloseSource of(Workbench workbench, Clock clock) {
    return new CloseSource() {
      @Override
      public Optional<Books> books(Optional<YearMonth> wanted) {
        List<MonthRow> months = months(workbench);
        return months.stream()
            .filter(row -> wanted.map(row.month()::equals).orElse(true))
            .findFirst()
            .or(() -> months.stream().findFirst())
            .map(chosen -> CloseSource.books(workbench, months, chosen));
      }

      @Override
      public void close(YearMonth month, String note) {
        var _ = workbench.closes().close(month, note, clock.instant());
      }

      @Override
      public void reopen(YearMonth month, String reason) {
        var _ = workbench.closes().reopen(month, reason, clock.instant());
      }
    };
  }

  private static Books books(Workbench workbench, List<MonthRow> months, MonthRow chosen) {
    Closes closes = workbench.closes();
    return new Books(
        months,
        chosen,
        chosen.isClosed() ? List.of() : closes.openItems(chosen.month()),
        chosen.close().map(close -> closes.restate(close.month())),
        workbench.ledger().version());
  }

  private static List<MonthRow> months(Workbench workbench) {
    Map<YearMonth, ClosedMonth> closed =
        workbench.closes().all().stream()
            .collect(Collectors.toMap(ClosedMonth::month, Function.identity()));
    PivotQuery query =
        new PivotQuery(List.of(), TimeGrain.MONTH, Optional.empty(), LayerChoice.BEST, Map.of());
    return workbench.restatedPivot(query).rows().stream()
        .map(
            row -> {
              YearMonth month = YearMonth.from(row.step());
              return new MonthRow(month, Optional.ofNullable(closed.get(month)), row.cell().cost());
            })
        .sorted(Comparator.comparing(MonthRow::month).reversed())
        .toList();
  }
}
