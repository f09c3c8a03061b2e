package dev.costwright.app.ui.prices;

import dev.costwright.app.workbench.PriceOffers;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.prices.Catalogue;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.pricing.PriceDiff;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the screen asks about prices that may be taken over. Everything runs in the background.
public interface OfferDesk {
  /// A catalogue beside the prices in use.
  record Compared(Catalogue catalogue, PriceDiff diff) {}

  /// Reads a catalogue and compares it; undated prices hold from today.
  ///
  /// @param seller whose prices a file has that names no seller
  Compared compare(Path file, Optional<String> seller, Progress progress);

  /// What bills imply, beside list prices. Reads the whole cube.
  List<ImpliedPrice> implied();

  /// Makes prices the user's own: one edit.
  ///
  /// @return how many
  int accept(List<PriceChange> changes);

  /// Makes prices the user's own on the days observed: one edit.
  ///
  /// @return how many
  int acceptImplied(List<ImpliedPrice> prices);

  static OfferDesk of(Workbench workbench, LocalDate today) {
    return new OfferDesk() {
      @Override
      public Compared compare(Path file, Optional<String> seller, Progress progress) {
        Catalogue catalogue = PriceOffers.read(file, seller, today, progress);
        return new Compared(catalogue, workbench.priceOffers().compare(catalogue, today));
      }

      @Override
      public List<ImpliedPrice> implied() {
        return workbench.priceOffers().implied();
      }

      @Override
      public int accept(List<PriceChange> changes) {
        workbench.priceOffers().accept(changes);
        return changes.size();
      }

      @Override
      public int acceptImplied(List<ImpliedPrice> prices) {
        return workbench.priceOffers().acceptImplied(prices, today).size();
      }
    };
  }
}
