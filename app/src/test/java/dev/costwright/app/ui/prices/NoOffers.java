package dev.costwright.app.ui.prices;

import dev.costwright.app.workbench.Progress;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.pricing.PriceChange;
import dev.costwright.model.problem.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Nobody offers any price.
final class NoOffers implements OfferDesk {
  @Override
  public Compared compare(Path file, Optional<String> seller, Progress progress) {
    throw new InputException("Expected a price catalogue, found none.");
  }

  @Override
  public List<ImpliedPrice> implied() {
    return List.of();
  }

  @Override
  public int accept(List<PriceChange> changes) {
    return 0;
  }

  @Override
  public int acceptImplied(List<ImpliedPrice> prices) {
    return 0;
  }
}
