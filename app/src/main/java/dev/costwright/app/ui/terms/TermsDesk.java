package dev.costwright.app.ui.terms;

import dev.costwright.app.workbench.Rates;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.forecasting.decline.PriceDecline;
import dev.costwright.importers.fx.RateFile;
import dev.costwright.model.commitment.CommitmentUse;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.pricing.Discount;
import dev.costwright.model.pricing.KnownModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What the sections ask of the open ledger. Everything runs in the background.
interface TermsDesk {
  /// @param accounts those that the ledger has facts of
  /// @param sellers those of the price book
  record Agreements(
      List<Discount> discounts,
      List<CommitmentUse> commitments,
      List<String> accounts,
      List<String> sellers) {}

  /// @param problems how many rows of the file were left out
  record Accepted(int rates, int problems) {}

  /// Discounts that stand, and what of their commitments was used. Reads the whole cube.
  Agreements agreements();

  void add(Discount discount);

  void remove(String discount);

  /// All rates, newest first.
  List<FxRate> rates();

  Accepted accept(Path file);

  void set(FxRate rate);

  void remove(FxRate rate);

  /// How fast the list prices of each class fall, frontier first.
  List<PriceDecline> declines();

  static TermsDesk of(Workbench workbench, LocalDate today) {
    return new TermsDesk() {
      @Override
      public Agreements agreements() {
        return new Agreements(
            workbench.discounts().all(),
            workbench.discounts().commitments(today),
            workbench.discounts().accounts(),
            workbench.prices().models().stream()
                .map(KnownModel::seller)
                .distinct()
                .sorted()
                .toList());
      }

      @Override
      public void add(Discount discount) {
        workbench.discounts().add(discount);
      }

      @Override
      public void remove(String discount) {
        workbench.discounts().remove(discount);
      }

      @Override
      public List<FxRate> rates() {
        return workbench.rates().book().list();
      }

      @Override
      public Accepted accept(Path file) {
        RateFile read = Rates.read(file);
        return new Accepted(
            workbench.rates().accept(file, read, Set.of()).size(), read.problems().size());
      }

      @Override
      public void set(FxRate rate) {
        workbench.rates().set(rate);
      }

      @Override
      public void remove(FxRate rate) {
        workbench.rates().remove(rate.date(), rate.base(), rate.quote());
      }

      @Override
      public List<PriceDecline> declines() {
        return PriceDecline.of(workbench.prices(), today);
      }
    };
  }
}
