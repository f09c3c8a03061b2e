package dev.costwright.app.ui.claim;

import dev.costwright.app.workbench.Claims;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.claim.Claim;
import dev.costwright.forecasting.claim.ClaimCheck;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.time.Period;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the screen asks of the open ledger.
interface ClaimSource {
  /// Changes when what claims are checked on does.
  String version();

  /// The last whole month; empty without facts.
  Optional<Period> period();

  List<Claim> shipped();

  Claim read(Path file);

  Optional<ClaimCheck> own(Claim claim, Progress progress);

  Optional<ClaimCheck> onLedger(Claim claim, Progress progress);

  static ClaimSource of(Workbench workbench) {
    return new ClaimSource() {
      @Override
      public String version() {
        return workbench.ledger().version();
      }

      @Override
      public Optional<Period> period() {
        return workbench.claims().usualPeriod();
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
      public Optional<ClaimCheck> onLedger(Claim claim, Progress progress) {
        RowQuery query = new RowQuery(Optional.empty(), LayerChoice.BEST, Map.of());
        return workbench.claims().check(claim, query, progress);
      }
    };
  }
}
