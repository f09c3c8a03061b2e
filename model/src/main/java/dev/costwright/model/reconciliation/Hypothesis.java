package dev.costwright.model.reconciliation;

import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Optional;

/// A way in which a seller may bill usage otherwise than it was used.
sealed interface Hypothesis {
  /// At the prices of another day.
  record PricesOf(LocalDate day) implements Hypothesis {
    @Override
    public CauseType type() {
      return CauseType.PRICE_VERSION;
    }
  }

  /// At the prices of the list: a discount of the account that the seller forgot.
  ///
  /// @param list the prices without any discount
  record WithoutDiscounts(PriceBook list) implements Hypothesis {
    @Override
    public CauseType type() {
      return CauseType.PRICE_VERSION;
    }
  }

  /// At the prices of another service tier.
  record OtherTier(String used, String billed) implements Hypothesis {
    static final String BATCH = "batch";

    @Override
    public CauseType type() {
      return used.equals(BATCH) || billed.equals(BATCH) ? CauseType.BATCH : CauseType.TIER;
    }

    @Override
    public Optional<Cause.Terms> terms() {
      return Optional.of(new Cause.Terms(used, billed));
    }
  }

  /// At the prices of another region; empty text is the one without a surcharge.
  record OtherRegion(String used, String billed) implements Hypothesis {
    @Override
    public CauseType type() {
      return CauseType.REGION;
    }

    @Override
    public Optional<Cause.Terms> terms() {
      return Optional.of(new Cause.Terms(named(used), named(billed)));
    }

    private static String named(String region) {
      return region.isEmpty() ? "global" : region;
    }
  }

  /// As if every prompt had been a long one, or a short one.
  record OtherBand(String used, String billed) implements Hypothesis {
    static final OtherBand LONG = new OtherBand("short", "long");
    static final OtherBand SHORT = new OtherBand("long", "short");

    /// As {@link Offer} spells it.
    String band() {
      return this.equals(LONG) ? "long context" : "<=1";
    }

    @Override
    public CauseType type() {
      return CauseType.CONTEXT_BAND;
    }

    @Override
    public Optional<Cause.Terms> terms() {
      return Optional.of(new Cause.Terms(used, billed));
    }
  }

  /// Tokens of one class at the price of another.
  record OtherClass(Measure used, Measure billed) implements Hypothesis {
    @Override
    public CauseType type() {
      return billed == Measure.FRESH_INPUT ? CauseType.CACHE_CLASS : CauseType.CACHE_TTL;
    }

    @Override
    public Optional<Cause.Terms> terms() {
      return Optional.of(new Cause.Terms(used.id(), billed.id()));
    }
  }

  /// Without what is no token.
  record WithoutUnit(Measure unit) implements Hypothesis {
    @Override
    public CauseType type() {
      return CauseType.NON_TOKEN_UNIT;
    }

    @Override
    public Optional<Cause.Terms> terms() {
      return Optional.of(new Cause.Terms(unit.id(), ""));
    }
  }

  /// All of it twice.
  record Twice() implements Hypothesis {
    @Override
    public CauseType type() {
      return CauseType.DUPLICATE;
    }
  }

  /// In days of a zone so many hours ahead of UTC.
  record DaysOf(int hoursAhead) implements Hypothesis {
    @Override
    public CauseType type() {
      return CauseType.TIME_ZONE;
    }

    @Override
    public Optional<Cause.Terms> terms() {
      return Optional.of(new Cause.Terms("UTC", "UTC%+d".formatted(hoursAhead)));
    }
  }

  /// Without the last hours of the period, which the next invoice bills.
  record NotYet(int hours) implements Hypothesis {
    @Override
    public CauseType type() {
      return CauseType.LATE_USAGE;
    }
  }

  /// With the last hours of the period before.
  record StillFromBefore(int hours) implements Hypothesis {
    @Override
    public CauseType type() {
      return CauseType.LATE_USAGE;
    }
  }

  CauseType type();

  /// What was used and what was billed, for causes that swap one for the other.
  default Optional<Cause.Terms> terms() {
    return Optional.empty();
  }

  /// Whether it is about the borders of the period and not about prices.
  default boolean isOfBorders() {
    return type() == CauseType.TIME_ZONE || type() == CauseType.LATE_USAGE;
  }

  /// Whether a run of days may be billed so: prices change on a day, other mistakes are of a
  /// whole line unless a cost report names the days.
  default boolean isDated() {
    return type() == CauseType.PRICE_VERSION;
  }

  /// Standard where the source does not say.
  static String tier(String tier) {
    return tier.isEmpty() ? PriceRow.STANDARD : tier;
  }
}
