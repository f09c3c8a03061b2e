package dev.costwright.app.ui.claim;

import dev.costwright.app.workbench.Claims;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the screen asks of the open ledger.
interface ClaimSource {
  /// Changes when what claims are checked on does.
  String version();

  /// Rows that claims can be checked on.
  Offered offered();

  List<Claim> shipped();

  Claim read(Path file);

  Optional<ClaimCheck> own(Claim claim, Progress progress);

  Optional<ClaimCheck> onLedger(Claim claim, Asked asked, Progress progress);

  static ClaimSource of(Workbench workbench) {
    return new ClaimSource() {
      @Override
      public String version() {
        return workbench.ledger().version();
      }

      @Override
      public Offered offered() {
        return Offered.of(workbench.cube(), workbench.claims().usualPeriod());
      }

      @Override
      public List<Claim> shipped() {
        return Claims.shipped();
      }

      @Override
      public Claim read(Path file) {
        return Claims.read(file);
      }

      @Override
      public Optional<ClaimCheck> own(Claim claim, Progress progress) {
        return Claims.checkOwn(claim, progress);
      }

      @Override
      public Optional<ClaimCheck> onLedger(Claim claim, Asked asked, Progress progress) {
        RowQuery query = new RowQuery(asked.period(), LayerChoice.BEST, asked.where());
        return workbench.claims().check(claim, query, progress);
      }
    };
  }
}
