package dev.costwright.model.pricing;

import dev.costwright.model.fx.FxQuote;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// One dated price of one unit.
///
/// Bitemporal: the effective dates say when the seller charged it, `knownFrom` says since when
/// this book has known it, so that a closed month can be priced with what was known then.
///
/// @param seller who sells it
/// @param model canonical model id; {@link #EVERY_MODEL} for all models of the seller
/// @param measure the token class or unit
/// @param serviceTier `standard`, `batch`, `flex`, `priority`; fast speed is the tier `fast`;
/// empty when the price is the same in every tier, as that of a web search
/// @param region empty for all regions
/// @param context which single requests it is for, by the length of their prompt, with the
/// operator of the boundary as the seller writes it
/// @param effectiveFrom first day of validity, often the date in the model's id; empty when
/// always
/// @param effectiveUntil first day on which it no longer holds; empty when open
/// @param price per unit
/// @param currency of the price
/// @param knownFrom the first day on which this book knew the price
/// @param source where the price was read; {@link #UNREAD} when it is only quoted or follows a
/// rule
/// @param checked the day on which it was last read there, or last looked for in vain
/// @param note why this figure and no other, where sources disagree; modifiers that are in it
public record PriceRow(
    String seller,
    String model,
    Measure measure,
    String serviceTier,
    String region,
    ContextBand context,
    Optional<LocalDate> effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    UnitPrice price,
    Currency currency,
    LocalDate knownFrom,
    String source,
    LocalDate checked,
    String note) {
  /// Stands for all models of a seller.
  public static final String EVERY_MODEL = "*";

  public static final String STANDARD = "standard";

  /// The source of a price that nobody read where the seller or a price list shows it.
  public static final String UNREAD = "not read at a source";

  /// How the source of a price begins that bills imply.
  public static final String IMPLIED = "implied by ";

  /// A row without a note, known since it was checked.
  public PriceRow(
      String seller,
      String model,
      Measure measure,
      String serviceTier,
      String region,
      ContextBand context,
      Optional<LocalDate> effectiveFrom,
      Optional<LocalDate> effectiveUntil,
      UnitPrice price,
      Currency currency,
      String source,
      LocalDate checked) {
    this(
        seller,
        model,
        measure,
        serviceTier,
        region,
        context,
        effectiveFrom,
        effectiveUntil,
        price,
        currency,
        checked,
        source,
        checked,
        "");
  }

  public boolean isEffectiveOn(LocalDate day) {
    return effectiveFrom.map(from -> !day.isBefore(from)).orElse(true)
        && effectiveUntil.map(day::isBefore).orElse(true);
  }

  /// The number of prompt tokens that a request must exceed to pay this price; 0 for all.
  public long contextAbove() {
    return context.exceeds();
  }

  /// Whether somebody read it at the source it names.
  public boolean isRead() {
    return !source.equals(UNREAD);
  }

  /// Whether it is what bills charged, so that every discount is in it already.
  public boolean isImplied() {
    return source.startsWith(IMPLIED);
  }

  /// Whether it is a price of one model and not of all models of the seller.
  public boolean isOfModel() {
    return !model.equals(EVERY_MODEL);
  }

  /// The same price under other names.
  PriceRow named(String otherSeller, String otherModel) {
    return new PriceRow(
        otherSeller,
        otherModel,
        measure,
        serviceTier,
        region,
        context,
        effectiveFrom,
        effectiveUntil,
        price,
        currency,
        knownFrom,
        source,
        checked,
        note);
  }

  /// The same price in another currency.
  PriceRow at(FxQuote quote) {
    return new PriceRow(
        seller,
        model,
        measure,
        serviceTier,
        region,
        context,
        effectiveFrom,
        effectiveUntil,
        price.times(quote.numerator(), quote.denominator()),
        quote.to(),
        knownFrom,
        source,
        checked,
        note);
  }

  /// The same price from a day on.
  PriceRow from(LocalDate day) {
    return new PriceRow(
        seller,
        model,
        measure,
        serviceTier,
        region,
        context,
        Optional.of(day),
        effectiveUntil,
        price,
        currency,
        knownFrom,
        source,
        checked,
        note);
  }

  /// The same row with another price and a longer note: how a modifier becomes visible.
  PriceRow modified(UnitPrice modifiedPrice, String tier, String inRegion, String modifier) {
    return new PriceRow(
        seller,
        model,
        measure,
        tier,
        inRegion,
        context,
        effectiveFrom,
        effectiveUntil,
        modifiedPrice,
        currency,
        knownFrom,
        source,
        checked,
        note.isEmpty() ? modifier : note + "; " + modifier);
  }
}
