package dev.costwright.model.pricing;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a seller and a customer agreed on for some days: a percentage off list prices, or rates in
/// their place, and perhaps how much is to be bought for it.
///
/// Bitemporal as a {@link PriceRow}: the effective dates say when it holds, `knownFrom` says since
/// when this book has known it.
///
/// @param name what the user calls it; unique in a book
/// @param seller who gives it
/// @param account whose usage it is for; empty for all accounts of the seller
/// @param model canonical model id; {@link PriceRow#EVERY_MODEL} for all that the seller sells
/// @param effectiveFrom first day; empty when always
/// @param effectiveUntil first day on which it no longer holds; empty when open
/// @param knownFrom the first day on which this book knew it
/// @param terms what it gives
/// @param commitment what is to be bought for it; empty when nothing is
/// @param source the contract, or where else it can be read; never blank
public record Discount(
    String name,
    String seller,
    String account,
    String model,
    Optional<LocalDate> effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    LocalDate knownFrom,
    Given terms,
    Optional<Commitment> commitment,
    String source) {
  /// What a discount gives.
  public sealed interface Given permits PercentOff, Rates {}

  /// A part of the list price that is not paid.
  ///
  /// @param percent 0 to 100, at most 4 decimals
  public record PercentOff(BigDecimal percent) implements Given {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;

    public PercentOff {
      BigDecimal plain = percent.stripTrailingZeros();
      percent = plain.scale() < 0 ? plain.setScale(0) : plain;
      if (percent.signum() < 0
          || percent.compareTo(HUNDRED) > 0
          || percent.scale() > MOST_DECIMALS) {
        throw new IllegalArgumentException(
            "Expected 0 to 100 per cent with at most 4 decimals, found " + percent);
      }
    }

    /// What is left of a price: 0.85 for 15 per cent; exact.
    public BigDecimal factor() {
      return HUNDRED.subtract(percent).movePointLeft(2).stripTrailingZeros();
    }
  }

  /// Rates in place of the list's, of one model. They are what is paid: no percentage comes off
  /// them.
  ///
  /// @param serviceTier of which they are; modifiers of other tiers and of regions multiply the
  /// standard one
  /// @param context which single requests pay them, by the length of their prompt
  /// @param prices by class or unit, at least one
  public record Rates(
      String serviceTier, ContextBand context, Map<Measure, UnitPrice> prices, Currency currency)
      implements Given {
    public Rates {
      prices = Collections.unmodifiableMap(new TreeMap<>(prices));
      if (prices.isEmpty()) {
        throw new IllegalArgumentException("Expected at least one rate, found none");
      }
    }
  }

  public Discount {
    if (name.isBlank() || seller.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException(
          "Expected a discount's name, seller and source, found \"%s\", \"%s\" and \"%s\""
              .formatted(name, seller, source));
    }
    if (effectiveFrom.isPresent()
        && effectiveUntil.filter(until -> !until.isAfter(effectiveFrom.get())).isPresent()) {
      throw new IllegalArgumentException(
          "Expected an end after the start, found %s to %s"
              .formatted(effectiveFrom.get(), effectiveUntil.get()));
    }
    if (terms instanceof Rates && model.equals(PriceRow.EVERY_MODEL)) {
      throw new IllegalArgumentException("Expected the model of negotiated rates, found none");
    }
    commitment.ifPresent(agreed -> agreed.requireWhole(effectiveFrom, effectiveUntil));
  }

  public boolean isEffectiveOn(LocalDate day) {
    return effectiveFrom.map(from -> !day.isBefore(from)).orElse(true)
        && effectiveUntil.map(day::isBefore).orElse(true);
  }

  /// Whether it is for all that the seller sells.
  public boolean isOfEveryModel() {
    return model.equals(PriceRow.EVERY_MODEL);
  }

  /// Whether usage of a model by an account has it; usage of an unknown account, written as empty
  /// text, only has what all accounts have.
  boolean isFor(KnownModel wanted, String user) {
    return seller.equals(wanted.seller())
        && (isOfEveryModel() || model.equals(wanted.id()))
        && (account.isEmpty() || account.equals(user));
  }

  /// Whether its percentage comes off a price: one of a model does not come off what the seller
  /// charges for all models alike, such as a web search, and none comes off what bills charged.
  boolean isOff(PriceRow row) {
    return !row.isImplied() && (isOfEveryModel() || row.isOfModel());
  }

  /// The same under the book's own names.
  Discount named(String otherSeller, String otherModel) {
    return new Discount(
        name,
        otherSeller,
        account,
        otherModel,
        effectiveFrom,
        effectiveUntil,
        knownFrom,
        terms,
        commitment,
        source);
  }

  /// Negotiated rates as rows of a price list; none where a percentage is given.
  List<PriceRow> rows() {
    return switch (terms) {
      case PercentOff _ -> List.of();
      case Rates rates ->
          rates.prices().entrySet().stream()
              .map(rate -> row(rates, rate.getKey(), rate.getValue()))
              .toList();
    };
  }

  private PriceRow row(Rates rates, Measure measure, UnitPrice price) {
    return new PriceRow(
        seller,
        model,
        measure,
        rates.serviceTier(),
        "",
        rates.context(),
        effectiveFrom,
        effectiveUntil,
        price,
        rates.currency(),
        knownFrom,
        source,
        knownFrom,
        "negotiated: " + name);
  }
}
