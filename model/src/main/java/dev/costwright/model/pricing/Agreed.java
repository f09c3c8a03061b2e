package dev.costwright.model.pricing;

import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The discounts that one offer has on one day, put on the prices of a list.
///
/// A unit price is the list's, times the modifiers of tier and region, times what each percentage
/// leaves: first those for all that a seller sells, then those for the model, of both first those
/// for all accounts, and those that a commitment was made for last. All factors are exact, so the
/// order decides what each takes off, never what is paid. Negotiated rates take the list's place
/// before modifiers, and no percentage comes off them.
record Agreed(List<Discount> discounts) {
  /// In which percentages come off.
  static final Comparator<Discount> ORDER =
      Comparator.comparing((Discount discount) -> discount.commitment().isPresent())
          .thenComparing(discount -> !discount.isOfEveryModel())
          .thenComparing(discount -> !discount.account().isEmpty())
          .thenComparing(discount -> discount.effectiveFrom().orElse(LocalDate.MIN))
          .thenComparing(Discount::name);

  static final Agreed NOTHING = new Agreed(List.of());

  Agreed {
    discounts = discounts.stream().sorted(ORDER).toList();
  }

  /// Changes the prices of a list's bands in place.
  void applyTo(SortedMap<Long, Map<Measure, PriceRow>> bands, Terms offered, PriceList list) {
    if (discounts.isEmpty()) {
      return;
    }
    bands.replaceAll((_, rates) -> reduced(rates));
    List<PriceRow> rows = discounts.stream().flatMap(discount -> discount.rows().stream()).toList();
    if (!rows.isEmpty()) {
      new PriceList(rows, List.of(), list.factors())
          .bands(offered)
          .forEach(
              (above, rates) ->
                  bands
                      .computeIfAbsent(above, other -> reduced(list.rates(offered, other)))
                      .putAll(rates));
    }
  }

  private Map<Measure, PriceRow> reduced(Map<Measure, PriceRow> rates) {
    Map<Measure, PriceRow> reduced = new HashMap<>();
    rates.forEach((measure, row) -> reduced(row).ifPresent(less -> reduced.put(measure, less)));
    return reduced;
  }

  /// Empty when the exact price no longer fits: it is unknown then, and never rounded.
  private Optional<PriceRow> reduced(PriceRow row) {
    try {
      PriceRow reduced = row;
      for (Discount discount : discounts) {
        if (discount.terms() instanceof Discount.PercentOff off && discount.isOff(row)) {
          reduced = reduced(reduced, off.factor(), discount.name());
        }
      }
      return Optional.of(reduced);
    } catch (ArithmeticException tooFine) {
      return Optional.empty();
    }
  }

  private static PriceRow reduced(PriceRow row, BigDecimal factor, String name) {
    return row.modified(
        row.price().times(factor),
        row.serviceTier(),
        row.region(),
        "× %s discount %s".formatted(factor.toPlainString(), name));
  }
}
