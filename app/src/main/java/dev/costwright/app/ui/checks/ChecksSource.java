package dev.costwright.app.ui.checks;

import dev.costwright.app.workbench.DataQuality.Listed;
import dev.costwright.app.workbench.Mend;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Thresholds;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.implied.ImpliedPrice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What the screen asks of the open ledger.
interface ChecksSource {
  /// Empty for a ledger without facts.
  Optional<List<Listed>> findings();

  List<Evidence> rows(Finding finding);

  void apply(Finding finding, Optional<String> team);

  /// Prices that bills imply and that would mend it; reads the whole cube when it is about prices.
  List<ImpliedPrice> implied(Finding finding);

  void dismiss(Finding finding, String reason);

  void restore(Finding finding);

  Thresholds thresholds();

  /// In which money is reported.
  Currency currency();

  void keep(Thresholds thresholds);

  static ChecksSource of(Workbench workbench) {
    return new ChecksSource() {
      @Override
      public Optional<List<Listed>> findings() {
        return workbench.cube().lastDay().map(_ -> workbench.quality().findings(thresholds()));
      }

      @Override
      public List<Evidence> rows(Finding finding) {
        return workbench.quality().rows(finding, 20);
      }

      @Override
      public void apply(Finding finding, Optional<String> team) {
        var _ = workbench.quality().apply(finding, Mend.with(team, LocalDate.now(ZoneOffset.UTC)));
      }

      @Override
      public List<ImpliedPrice> implied(Finding finding) {
        return workbench.quality().implied(finding);
      }

      @Override
      public void dismiss(Finding finding, String reason) {
        workbench.quality().dismiss(finding, reason);
      }

      @Override
      public void restore(Finding finding) {
        workbench.quality().restore(finding);
      }

      @Override
      public Thresholds thresholds() {
        return workbench.quality().thresholds();
      }

      @Override
      public Currency currency() {
        return workbench.currency();
      }

      @Override
      public void keep(Thresholds thresholds) {
        workbench.quality().save(thresholds);
      }
    };
  }
}
