package dev.costwright.app.workbench;

import dev.costwright.model.check.Finding;
import dev.costwright.model.check.Fix;
import dev.costwright.model.implied.ImpliedPrice;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceDiff;
import dev.costwright.model.pricing.PriceDoubt;
import dev.costwright.model.pricing.PriceKey;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mends findings about prices: takes over what bills imply, or sets what the user names. Either
/// is one edit. The user's own prices of the same class that are in doubt make way, else the
/// doubt would stay in the book.
final class PriceFixes {
  private static final String STATED = "stated by you";

  private record Named(String seller, String model) {}

  private final Workbench workbench;

  PriceFixes(Workbench workbench) {
    this.workbench = workbench;
  }

  /// What bills imply for the models of a finding and the book does not say yet. Reads the whole
  /// cube when the finding is about prices.
  List<ImpliedPrice> implied(Finding finding) {
    Set<Named> models =
        finding.singles().stream()
            .map(Finding::fix)
            .filter(Fix.Price.class::isInstance)
            .map(Fix.Price.class::cast)
            .map(fix -> named(fix.seller(), fix.model()))
            .collect(Collectors.toSet());
    return models.isEmpty()
        ? List.of()
        : workbench.priceOffers().implied().stream()
            .filter(price -> !price.isWithinRounding())
            .filter(price -> price.override(LocalDate.EPOCH).isPresent())
            .filter(price -> models.contains(named(price.terms().seller(), price.terms().model())))
            .toList();
  }

  /// @return what was done, one sentence
  /// @throws UsageException when no bill implies a price
  String takeOver(Finding finding, LocalDate today) {
    List<PriceRow> rows =
        implied(finding).stream().flatMap(price -> price.override(today).stream()).toList();
    if (rows.isEmpty()) {
      throw new UsageException(
          "Expected a bill that implies a price for %s, found none. Name the price per million tokens, such as --prices fresh=2.5,output=10."
              .formatted(finding.id()));
    }
    save(doubted(rows), rows);
    return "Took over %d prices that bills imply, on the days that they bill; 'edits undo' takes them back."
        .formatted(rows.size());
  }

  /// A price that takes the place of one in doubt holds on its days; any other always.
  ///
  /// @param prices per million tokens, at least one
  /// @return what was done, one sentence
  String set(Fix.Price fix, Map<Measure, BigDecimal> prices, LocalDate today) {
    Named model = named(fix.seller(), fix.model());
    List<PriceRow> plain =
        prices.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> row(model, one.getKey(), one.getValue(), today))
            .toList();
    List<PriceRow> doubted = doubted(plain);
    save(doubted, plain.stream().flatMap(row -> onDaysOf(doubted, row)).toList());
    return "Set %d prices of %s at %s in %s per million tokens; 'edits undo' takes them back."
        .formatted(plain.size(), model.model(), model.seller(), workbench.currency());
  }

  private PriceRow row(Named model, Measure measure, BigDecimal perMillion, LocalDate today) {
    return new PriceRow(
        model.seller(),
        model.model(),
        measure,
        PriceRow.STANDARD,
        "",
        ContextBand.ALL,
        Optional.empty(),
        Optional.empty(),
        UnitPrice.perMillion(perMillion),
        workbench.currency(),
        STATED,
        today);
  }

  private Stream<PriceRow> onDaysOf(List<PriceRow> doubted, PriceRow row) {
    List<PriceRow> replaced = doubted.stream().filter(old -> key(old).equals(key(row))).toList();
    return replaced.isEmpty()
        ? Stream.of(row)
        : replaced.stream()
            .map(
                old ->
                    new PriceRow(
                        row.seller(),
                        row.model(),
                        row.measure(),
                        row.serviceTier(),
                        row.region(),
                        row.context(),
                        old.effectiveFrom(),
                        old.effectiveUntil(),
                        row.price(),
                        row.currency(),
                        row.source(),
                        row.checked()));
  }

  /// The user's own prices in doubt that stand where the new ones will.
  private List<PriceRow> doubted(List<PriceRow> rows) {
    Set<PriceKey> keys = rows.stream().map(this::key).collect(Collectors.toSet());
    Set<PriceRow> inDoubt =
        workbench.prices().doubts().stream().map(PriceDoubt::row).collect(Collectors.toSet());
    return workbench.ownPrices().stream()
        .filter(own -> keys.contains(key(own)))
        .filter(own -> inDoubt.stream().anyMatch(row -> isSame(row, own)))
        .toList();
  }

  /// The book may know it by another name.
  private boolean isSame(PriceRow inBook, PriceRow own) {
    return key(inBook).equals(key(own))
        && inBook.price().equals(own.price())
        && inBook.effectiveFrom().equals(own.effectiveFrom())
        && inBook.knownFrom().equals(own.knownFrom());
  }

  private void save(List<PriceRow> removed, List<PriceRow> added) {
    List<PriceRow> kept =
        workbench.ownPrices().stream().filter(own -> !removed.contains(own)).toList();
    workbench.savePrices(PriceDiff.accepted(kept, added));
  }

  private PriceKey key(PriceRow row) {
    Named model = named(row.seller(), row.model());
    return new PriceKey(
        model.seller(),
        model.model(),
        row.measure(),
        row.serviceTier(),
        row.region(),
        row.context());
  }

  private Named named(String seller, String model) {
    return workbench
        .prices()
        .model(seller, model)
        .map(known -> new Named(known.seller(), known.id()))
        .orElse(new Named(seller, model));
  }
}
