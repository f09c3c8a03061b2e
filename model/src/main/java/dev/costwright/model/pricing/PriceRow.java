package dev.costwright.model.pricing;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// One dated price of one unit.
///
/// @param seller who sells it
/// @param model canonical model id
/// @param measure the token class or unit
/// @param serviceTier `standard`, `batch`, `flex`, `priority`; fast speed is the tier `fast`
/// @param region empty for all regions
/// @param contextAbove the row holds for single requests with more prompt tokens than this; 0 for
/// all
/// @param effectiveFrom first day of validity; empty when always
/// @param effectiveUntil first day on which it no longer holds; empty when open
/// @param price per unit
/// @param currency of the price
/// @param source where the price was read
/// @param checked the day on which it was read
public record PriceRow(
    String seller,
    String model,
    Measure measure,
    String serviceTier,
    String region,
    long contextAbove,
    Optional<LocalDate> effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    UnitPrice price,
    Currency currency,
    String source,
    LocalDate checked) {}
