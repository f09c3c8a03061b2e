package dev.costwright.forecasting.bridge;

import dev.costwright.model.usage.Measure;
import java.util.Comparator;
import java.util.Currency;

/// What a place's cost is made of.
///
/// @param measure a token class or a unit; {@link Measure#CHARGE} for tokens of all classes that
/// one charge stands for
/// @param origin where the answers came from
/// @param currency that they were priced or charged in
record Part(Measure measure, Origin origin, Currency currency) implements Comparable<Part> {
  /// Who answered.
  enum Origin {
    SELLER,
    /// A gateway, from its own store and without cost.
    STORE
  }

  private static final Comparator<Part> ORDER =
      Comparator.comparing(Part::measure)
          .thenComparing(Part::origin)
          .thenComparing(part -> part.currency().getCurrencyCode());

  boolean isToken() {
    return measure == Measure.CHARGE || measure.kind() == Measure.Kind.TOKEN_CLASS;
  }

  @Override
  public int compareTo(Part other) {
    return ORDER.compare(this, other);
  }
}
