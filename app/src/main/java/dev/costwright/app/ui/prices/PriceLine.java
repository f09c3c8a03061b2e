package dev.costwright.app.ui.prices;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that one thing for sale costs during one stretch of time, modifiers applied.
///
/// @param item what is sold
/// @param from first day; empty when always
/// @param until first day on which it no longer holds; empty when open
/// @param rows the price of each unit that has one, at least one
public record PriceLine(
    Item item, Optional<LocalDate> from, Optional<LocalDate> until, Map<Measure, PriceRow> rows) {

  /// Something for sale.
  ///
  /// @param tier `standard`, `batch`, `flex`, `priority` or `fast`
  /// @param context for which single requests, by the length of their prompt; all others for all
  public record Item(KnownModel model, String tier, ContextBand context) {
    /// By seller and model; the standard tier first, short contexts before long ones.
    static final Comparator<Item> ORDER =
        Comparator.comparing((Item item) -> item.model().seller())
            .thenComparing(item -> item.model().id())
            .thenComparing(item -> !item.tier().equals(PriceRow.STANDARD))
            .thenComparing(Item::tier)
            .thenComparingLong(item -> item.context().exceeds());

    public ModelName name() {
      return new ModelName(model.seller(), model.id());
    }
  }

  public PriceLine {
    rows = Map.copyOf(rows);
  }

  public Optional<UnitPrice> price(Measure measure) {
    return Optional.ofNullable(rows.get(measure)).map(PriceRow::price);
  }

  /// The units that have a price, in the order of tables.
  public List<Measure> measures() {
    return Measure.priced().stream().filter(rows::containsKey).toList();
  }

  public Currency currency() {
    return sorted().getFirst().currency();
  }

  /// Where the prices were read, each place once.
  public List<String> sources() {
    return sorted().stream().map(PriceRow::source).distinct().toList();
  }

  /// What the book remarks about the prices, each remark once.
  public List<String> notes() {
    return sorted().stream()
        .map(PriceRow::note)
        .filter(note -> !note.isEmpty())
        .distinct()
        .toList();
  }

  /// The day on which the least recent of the prices was read.
  public LocalDate checked() {
    Collection<PriceRow> all = rows.values();
    return all.stream().map(PriceRow::checked).min(Comparator.naturalOrder()).orElseThrow();
  }

  public boolean holdsOn(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(day::isBefore).orElse(true);
  }

  /// Whether both cost the same, whatever the dates and sources.
  boolean costsAs(PriceLine other) {
    return prices().equals(other.prices()) && currency().equals(other.currency());
  }

  private Map<Measure, UnitPrice> prices() {
    Map<Measure, UnitPrice> prices = new EnumMap<>(Measure.class);
    rows.forEach((measure, row) -> prices.put(measure, row.price()));
    return prices;
  }

  private List<PriceRow> sorted() {
    return measures().stream().map(rows::get).toList();
  }
}
