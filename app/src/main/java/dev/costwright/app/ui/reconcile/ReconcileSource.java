package dev.costwright.app.ui.reconcile;

import dev.costwright.app.ui.why.Grounds;
import dev.costwright.app.workbench.InvoicePlaces;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Coverage;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.CauseRows;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.signoff.Review;
import java.time.LocalDate;
import java.util.List;

/// What the screen asks of the open ledger.
interface ReconcileSource {
  Reconciliation reconcile();

  /// The same under the user's limits, with what the user says of it.
  Review review(Reconciliation of);

  /// The dearest rows of all that a query selects.
  List<Evidence> facts(PivotQuery query, int limit);

  /// Billed money that the figures of a query leave out.
  List<Coverage.Aside> aside(PivotQuery query);

  /// The dearest rows behind a cause.
  List<Evidence> rows(Statement statement, StatementLine line, Cause cause, int limit);

  /// Where the invoice lines were read.
  InvoicePlaces places();

  /// Versions for "why this number".
  Grounds grounds();

  static ReconcileSource of(Workbench workbench) {
    return new ReconcileSource() {
      @Override
      public Reconciliation reconcile() {
        return workbench.reconcile();
      }

      @Override
      public Review review(Reconciliation of) {
        return workbench.reviews().review(of);
      }

      @Override
      public List<Evidence> facts(PivotQuery query, int limit) {
        return workbench.restatedCube().facts(query, List.of(), firstStep(query), limit);
      }

      @Override
      public List<Coverage.Aside> aside(PivotQuery query) {
        return workbench.restatedPivot(query).coverage().aside();
      }

      @Override
      public List<Evidence> rows(Statement statement, StatementLine line, Cause cause, int limit) {
        return CauseRows.of(workbench.restatedCube(), statement, line, cause, limit);
      }

      @Override
      public InvoicePlaces places() {
        return InvoicePlaces.of(workbench);
      }

      @Override
      public Grounds grounds() {
        return Grounds.of(workbench);
      }
    };
  }

  private static LocalDate firstStep(PivotQuery query) {
    return query
        .period()
        .map(period -> query.grain().startOf(period.from()))
        .orElse(LocalDate.EPOCH);
  }
}
