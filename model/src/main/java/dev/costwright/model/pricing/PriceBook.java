package dev.costwright.model.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Dated prices with their sources. Immutable.
public final class PriceBook {
  /// The prices that the product ships with.
  public static PriceBook bundled() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// This book with the user's own prices, which win over bundled ones of the same key and date.
  public PriceBook with(List<PriceRow> overrides) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// A short hash of all rows: derived figures carry it.
  public String version() {
    throw new UnsupportedOperationException("skeleton");
  }

  public List<PriceRow> rows() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The rates of an offer on a day; empty when the model or its seller is unknown on that day.
  public Optional<RateCard> find(Offer offer, LocalDate day) {
    throw new UnsupportedOperationException("skeleton");
  }
}
