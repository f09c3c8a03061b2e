package dev.costwright.model.pricing;

import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks a price against its siblings of the same day: cached input is cheaper than fresh input,
/// writing the cache is dearer, batch is not dearer than standard, and no price is a thousand or
/// a million times off because somebody mixed up the unit. A price that nobody read at a source
/// is doubtful however plausible it looks.
final class Plausibility {
  private static final UnitPrice LEAST_TOKEN = UnitPrice.perMillion(new BigDecimal("0.001"));
  private static final UnitPrice MOST_TOKEN = UnitPrice.perMillion(new BigDecimal("1000"));
  private static final BigDecimal FAR = BigDecimal.valueOf(5);
  private static final Set<String> CHEAP_TIERS = Set.of("batch", "flex");
  private static final Set<String> DEAR_TIERS = Set.of("priority", "fast");

  private final List<PriceRow> listed;
  private final List<PriceDoubt> doubts = new ArrayList<>();

  private Plausibility(List<PriceRow> listed) {
    this.listed = listed;
  }

  static List<PriceDoubt> doubts(List<PriceRow> listed, List<PriceRow> own) {
    Plausibility check = new Plausibility(listed);
    listed.forEach(row -> check.check(row, listed));
    own.forEach(row -> check.check(row, own));
    own.forEach(check::compareWithList);
    return List.copyOf(check.doubts);
  }

  /// What is odd about one price among its siblings, a sentence each.
  ///
  /// @param siblings other prices of the same model, the price itself among them or not
  static List<String> doubts(PriceRow row, List<PriceRow> siblings) {
    Plausibility check = new Plausibility(List.of());
    check.check(row, siblings);
    return check.doubts.stream().map(PriceDoubt::message).toList();
  }

  private void check(PriceRow row, List<PriceRow> rows) {
    checkUnit(row);
    if (!row.isRead()) {
      doubt(row, PriceRow.UNREAD);
    }
    switch (row.measure()) {
      case CACHE_READ -> notAbove(row, sibling(rows, row, Measure.FRESH_INPUT), "fresh input");
      case CACHE_WRITE_5M -> notBelow(row, sibling(rows, row, Measure.FRESH_INPUT), "fresh input");
      case CACHE_WRITE_1H ->
          notBelow(row, sibling(rows, row, Measure.CACHE_WRITE_5M), "a cache write for 5 minutes");
      case OUTPUT -> notBelow(row, sibling(rows, row, Measure.FRESH_INPUT), "fresh input");
      default -> {}
    }
    if (CHEAP_TIERS.contains(row.serviceTier())) {
      notAbove(row, standard(rows, row), "the standard tier");
    } else if (DEAR_TIERS.contains(row.serviceTier())) {
      notBelow(row, standard(rows, row), "the standard tier");
    }
    if (row.contextAbove() > 0) {
      notBelow(row, shortPrompt(rows, row), "a short prompt");
    }
  }

  private void checkUnit(PriceRow row) {
    if (row.measure().kind() != Measure.Kind.TOKEN_CLASS) {
      return;
    }
    if (row.price().compareTo(LEAST_TOKEN) < 0) {
      doubt(row, "below 0.001 per million tokens: was it a price per token?");
    } else if (row.price().compareTo(MOST_TOKEN) > 0) {
      doubt(row, "above 1,000 per million tokens: was it a price per million, read per token?");
    }
  }

  private void compareWithList(PriceRow row) {
    find(listed, row, row.measure(), row.serviceTier(), row.contextAbove())
        .filter(list -> list.currency().equals(row.currency()))
        .filter(
            list ->
                row.price().compareTo(list.price().times(FAR)) >= 0
                    || list.price().compareTo(row.price().times(FAR)) >= 0)
        .ifPresent(
            list ->
                doubt(
                    row,
                    "five times or more away from the list price of %s per million"
                        .formatted(list.price().perMillion().toPlainString())));
  }

  private void notAbove(PriceRow row, Optional<PriceRow> other, String what) {
    other
        .filter(price -> row.price().compareTo(price.price()) > 0)
        .ifPresent(price -> doubt(row, "dearer than " + what));
  }

  private void notBelow(PriceRow row, Optional<PriceRow> other, String what) {
    other
        .filter(price -> row.price().compareTo(price.price()) < 0)
        .ifPresent(price -> doubt(row, "cheaper than " + what));
  }

  private void doubt(PriceRow row, String oddity) {
    doubts.add(
        new PriceDoubt(
            row,
            "%s of %s at %s is %s."
                .formatted(row.measure().id(), row.model(), row.seller(), oddity)));
  }

  private static Optional<PriceRow> sibling(List<PriceRow> rows, PriceRow row, Measure measure) {
    return find(rows, row, measure, row.serviceTier(), row.contextAbove());
  }

  private static Optional<PriceRow> standard(List<PriceRow> rows, PriceRow row) {
    return find(rows, row, row.measure(), PriceRow.STANDARD, row.contextAbove());
  }

  private static Optional<PriceRow> shortPrompt(List<PriceRow> rows, PriceRow row) {
    return find(rows, row, row.measure(), row.serviceTier(), 0);
  }

  private static Optional<PriceRow> find(
      List<PriceRow> rows, PriceRow like, Measure measure, String tier, long above) {
    LocalDate day = dayOf(like);
    return rows.stream()
        .filter(row -> row.seller().equals(like.seller()) && row.model().equals(like.model()))
        .filter(row -> row.measure() == measure && row.serviceTier().equals(tier))
        .filter(row -> row.contextAbove() == above && row.region().equals(like.region()))
        .filter(row -> row.isEffectiveOn(day))
        .max(
            Comparator.comparing((PriceRow row) -> row.knownFrom().equals(like.knownFrom()))
                .thenComparing(PriceRow::knownFrom));
  }

  private static LocalDate dayOf(PriceRow row) {
    return row.effectiveFrom()
        .or(() -> row.effectiveUntil().map(until -> until.minusDays(1)))
        .orElse(LocalDate.MAX);
  }
}
