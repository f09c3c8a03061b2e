package dev.costwright.model.pricing;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What a model costs on one day on one set of terms: a line of the Prices screen.
///
/// @param model who sells what
/// @param serviceTier `standard`, `batch` …
/// @param region empty for all regions
/// @param contextAbove prompts longer than this pay these prices; 0 for all
/// @param rows by class, modifiers already in them; a class that is not here has no known price
public record ListPrice(
    KnownModel model,
    String serviceTier,
    String region,
    long contextAbove,
    Map<Measure, PriceRow> rows) {
  public ListPrice {
    rows = Map.copyOf(rows);
  }

  public Optional<UnitPrice> price(Measure measure) {
    return Optional.ofNullable(rows.get(measure)).map(PriceRow::price);
  }

  /// The row that stands for the line: its fresh input, else its first class.
  public PriceRow lead() {
    return Measure.priced().stream()
        .flatMap(measure -> Optional.ofNullable(rows.get(measure)).stream())
        .findFirst()
        .orElseThrow();
  }

  /// Since when the line's prices hold; empty when they always did.
  public Optional<LocalDate> effectiveFrom() {
    return lead().effectiveFrom();
  }

  public String source() {
    return lead().source();
  }

  public LocalDate checked() {
    return lead().checked();
  }
}
