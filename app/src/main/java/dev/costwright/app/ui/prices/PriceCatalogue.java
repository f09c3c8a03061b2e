package dev.costwright.app.ui.prices;

import dev.costwright.app.ui.prices.PriceLine.Item;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.KnownModel;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceFactor;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.pricing.PricedUsage;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The price book as a list to read: every model in every tier and context band, with all its
/// versions.
///
/// It asks the book for the price of one unit, as a call would, so that it can show nothing that
/// a call would not pay. Immutable.
public final class PriceCatalogue {
  private final PriceBook book;

  private PriceCatalogue(PriceBook book) {
    this.book = book;
  }

  /// All lines, by item, newest first within one. Takes a moment for a whole book.
  public static List<PriceLine> of(PriceBook book) {
    PriceCatalogue catalogue = new PriceCatalogue(book);
    return book.models().stream()
        .flatMap(catalogue::items)
        .sorted(Item.ORDER)
        .flatMap(item -> catalogue.versions(item).stream())
        .toList();
  }

  private Stream<Item> items(KnownModel model) {
    SortedSet<String> tiers =
        Stream.of(
                Stream.of(PriceRow.STANDARD),
                rows(model).map(PriceRow::serviceTier),
                factors(model).map(PriceFactor::serviceTier))
            .flatMap(names -> names)
            .filter(tier -> !tier.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return tiers.stream()
        .flatMap(
            tier ->
                Stream.concat(Stream.of(ContextBand.ALL), rows(model).map(PriceRow::context))
                    .distinct()
                    .map(context -> new Item(model, tier, context)));
  }

  private List<PriceLine> versions(Item item) {
    TreeSet<LocalDate> starts = new TreeSet<>(changes(item.model()));
    starts.add(LocalDate.MIN);
    List<PriceLine> versions = new ArrayList<>();
    for (LocalDate start : starts) {
      line(item, start, Optional.ofNullable(starts.higher(start)))
          .ifPresent(line -> append(versions, line));
    }
    Collections.reverse(versions);
    return versions;
  }

  /// A change elsewhere in the book does not make a new version of this price.
  private static void append(List<PriceLine> versions, PriceLine line) {
    if (!versions.isEmpty() && versions.getLast().costsAs(line)) {
      PriceLine same = versions.removeLast();
      versions.add(new PriceLine(same.item(), same.from(), line.until(), line.rows()));
    } else {
      versions.add(line);
    }
  }

  private Optional<PriceLine> line(Item item, LocalDate start, Optional<LocalDate> next) {
    return book.find(offer(item), start)
        .map(card -> card.explain(oneOfEach(), Grain.BUCKET))
        .filter(priced -> priced.components().stream().anyMatch(c -> isOf(item, c)))
        .map(
            priced ->
                new PriceLine(
                    item,
                    Optional.of(start).filter(day -> !day.equals(LocalDate.MIN)),
                    next,
                    priced.components().stream()
                        .collect(
                            Collectors.toMap(
                                PricedUsage.Component::measure, PricedUsage.Component::row))));
  }

  /// A band of another tier, or a price of all models alone, makes no line of its own.
  private static boolean isOf(Item item, PricedUsage.Component component) {
    return !component.row().model().equals(PriceRow.EVERY_MODEL)
        && component.row().context().equals(item.context());
  }

  private static Offer offer(Item item) {
    return new Offer(
        item.model().seller(),
        item.model().id(),
        item.tier(),
        "",
        "",
        item.context().isAll() ? "" : "> " + item.context().exceeds());
  }

  private static long[] oneOfEach() {
    long[] counts = new long[Measure.values().length];
    Arrays.fill(counts, Fact.ABSENT);
    Measure.priced().forEach(measure -> counts[measure.ordinal()] = 1);
    return counts;
  }

  private List<LocalDate> changes(KnownModel model) {
    return Stream.of(
            dates(rows(model), PriceRow::effectiveFrom),
            dates(rows(model), PriceRow::effectiveUntil),
            dates(factors(model), PriceFactor::effectiveFrom),
            dates(factors(model), PriceFactor::effectiveUntil))
        .flatMap(days -> days)
        .toList();
  }

  private static <T> Stream<LocalDate> dates(
      Stream<T> things, Function<T, Optional<LocalDate>> date) {
    return things.map(date).flatMap(Optional::stream);
  }

  private Stream<PriceRow> rows(KnownModel model) {
    return book.rows().stream().filter(row -> isFor(model, row.seller(), row.model()));
  }

  private Stream<PriceFactor> factors(KnownModel model) {
    return book.factors().stream().filter(rule -> isFor(model, rule.seller(), rule.model()));
  }

  private static boolean isFor(KnownModel model, String seller, String modelId) {
    return seller.equals(model.seller())
        && (modelId.equals(model.id()) || modelId.equals(PriceRow.EVERY_MODEL));
  }
}
