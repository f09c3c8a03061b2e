package dev.costwright.app.ui.reports;

import dev.costwright.app.report.Provenance;
import dev.costwright.app.statement.StatementFiles;
import dev.costwright.app.statement.StatementFiles.Cut;
import dev.costwright.app.statement.StatementFiles.Format;
import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.workbench.Chargebacks;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.allocation.PoolSet;
import dev.costwright.model.chargeback.ChargebackQuery;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.Dimension;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the screen asks of the open ledger and of the disk.
interface ReportsSource {
  /// Months with rows, the newest first.
  List<YearMonth> months();

  Optional<Statements> statements(ChargebackQuery query);

  /// Replaces the pools by those of a file.
  void importPools(Path file);

  void clearPools();

  /// The dearest rows behind a member's own usage, or behind the month.
  ///
  /// @param member empty for all
  List<Evidence> facts(ChargebackQuery query, Optional<String> member, int limit);

  /// Versions for "why this number".
  Grounds grounds(Period month);

  /// @return the files written
  List<Path> write(Statements statements, Cut cut, Format format, Path folder, Progress progress);

  static ReportsSource of(Workbench workbench) {
    Chargebacks desk = workbench.chargebacks();
    return new ReportsSource() {
      @Override
      public List<YearMonth> months() {
        return desk.months();
      }

      @Override
      public Optional<Statements> statements(ChargebackQuery query) {
        return desk.statements(query);
      }

      @Override
      public void importPools(Path file) {
        desk.save(Chargebacks.read(file));
      }

      @Override
      public void clearPools() {
        desk.save(PoolSet.EMPTY);
      }

      @Override
      public List<Evidence> facts(ChargebackQuery query, Optional<String> member, int limit) {
        List<Dimension> by = member.isPresent() ? List.of(query.by()) : List.of();
        return workbench
            .cube()
            .facts(
                new PivotQuery(
                    by,
                    TimeGrain.TOTAL,
                    Optional.of(query.period()),
                    query.layer(),
                    Map.of(),
                    query.trueUp()),
                member.stream().toList(),
                query.period().from(),
                limit);
      }

      @Override
      public Grounds grounds(Period month) {
        return Grounds.of(workbench, Optional.of(month));
      }

      @Override
      public List<Path> write(
          Statements statements, Cut cut, Format format, Path folder, Progress progress) {
        return StatementFiles.write(
            statements, Provenance.of(workbench, statements), cut, format, folder, progress);
      }
    };
  }
}
