package dev.costwright.model.implied;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.pricing.PriceBook;
import java.util.List;

/// Prices implied by bills: billed cost by quantity, for each seller, model, class and terms, and
/// for each version of the list price apart.
///
/// The quantity is the bill's own where its rows carry one. Else it is what the seller's usage
/// counts say of the same account, day, model and class; only on days on which bill and counts
/// have the same terms, because a bill that does not tell context bands apart divided by the
/// counts of one of them would be no price. Amounts in other currencies than the reporting one are
/// left out, and so are credits.
public final class ImpliedPrices {
  private ImpliedPrices() {}

  /// By seller, model, terms and day.
  public static List<ImpliedPrice> of(Cube cube, PriceBook book) {
    ImpliedRun run = new ImpliedRun(book, cube.currency());
    cube.forEachRow(RowQuery.all(LayerChoice.BILLED), run::bill);
    cube.forEachRow(RowQuery.all(LayerChoice.METERED), run::count);
    return run.prices();
  }
}
