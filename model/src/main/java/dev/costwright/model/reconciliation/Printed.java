package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What an invoice line prints beside its amount, held against the counts of its usage: it tells
/// usage billed twice from usage billed at another price. Not thread-safe.
final class Printed {
  /// Quantities are printed in single tokens, thousands or millions.
  private static final List<Integer> POWERS = List.of(0, 3, 6);

  private static final BigDecimal TWO = BigDecimal.TWO;

  private final Set<Measure> measures = EnumSet.noneOf(Measure.class);
  private long requests;
  private long counted;

  void add(CubeRow row, Set<Measure> billed) {
    requests += Math.max(0, row.measure(Measure.REQUESTS));
    for (Measure measure : billed) {
      long count = row.measure(measure);
      if (count > 0) {
        measures.add(measure);
        counted += count;
      }
    }
  }

  /// Of causes that explain the same the ones that the print does not contradict; all of them
  /// where it says nothing.
  List<CauseSearch.Part> allowed(List<CauseSearch.Part> parts, InvoiceLine line, PriceBook prices) {
    boolean isOnce = isQuantity(line, BigDecimal.ONE);
    boolean isTwice = isQuantity(line, TWO);
    return parts.stream()
        .filter(part -> isOnce == isTwice || isTwice(part) == isTwice)
        .filter(part -> !contradicts(part, line, prices))
        .toList();
  }

  private static boolean isTwice(CauseSearch.Part part) {
    return part.repriced().hypothesis() instanceof Hypothesis.Twice;
  }

  /// Whether the printed quantity is so many times what was used, in one of the units in which
  /// quantities are printed, to its last printed digit.
  private boolean isQuantity(InvoiceLine line, BigDecimal times) {
    return line.quantity().filter(printed -> printed.signum() > 0).stream()
        .anyMatch(
            printed ->
                isEqual(BigDecimal.valueOf(requests).multiply(times), printed)
                    || POWERS.stream()
                        .map(power -> BigDecimal.valueOf(counted, power).multiply(times))
                        .anyMatch(used -> isEqual(used, printed)));
  }

  private static boolean isEqual(BigDecimal used, BigDecimal printed) {
    int decimals = Math.max(0, printed.scale());
    return used.signum() > 0
        && used.setScale(decimals, RoundingMode.HALF_UP).compareTo(printed) == 0;
  }

  /// Whether the printed unit price is one that a cause excludes: the valid one excludes another
  /// tier, the other tier's excludes usage billed twice.
  private boolean contradicts(CauseSearch.Part part, InvoiceLine line, PriceBook prices) {
    if (line.unitPrice().isEmpty() || !(isTwice(part) || isTier(part))) {
      return false;
    }
    BigDecimal printed = line.unitPrice().get();
    Offer used = part.repriced().offer();
    boolean isValid = isPrice(printed, used, part, prices);
    return isTier(part)
        ? isValid && !isPrice(printed, billed(part), part, prices)
        : !isValid
            && tiers(used, prices)
                .anyMatch(tier -> isPrice(printed, tier(used, tier), part, prices));
  }

  private static boolean isTier(CauseSearch.Part part) {
    return part.repriced().hypothesis() instanceof Hypothesis.OtherTier;
  }

  private static Offer billed(CauseSearch.Part part) {
    Offer used = part.repriced().offer();
    return part.repriced().hypothesis() instanceof Hypothesis.OtherTier other
        ? tier(used, other.billed())
        : used;
  }

  private static Offer tier(Offer offer, String tier) {
    return new Offer(
            offer.seller(), offer.model(), tier, offer.region(), offer.speed(), offer.contextBand())
        .to(offer.account());
  }

  private static Stream<String> tiers(Offer offer, PriceBook prices) {
    return Stream.concat(
            Stream.of(PriceRow.STANDARD),
            prices.rows().stream()
                .filter(row -> row.seller().equals(offer.seller()))
                .map(PriceRow::serviceTier))
        .filter(tier -> !tier.isEmpty())
        .distinct();
  }

  /// Whether a price, for one, a thousand or a million, is one of those of the used classes.
  private boolean isPrice(
      BigDecimal printed, Offer offer, CauseSearch.Part part, PriceBook prices) {
    return prices.find(offer, part.days().getFirst()).stream()
        .flatMap(card -> measures.stream().flatMap(measure -> card.rate(measure).stream()))
        .map(row -> row.price().perMillion())
        .anyMatch(
            rate ->
                POWERS.stream()
                    .anyMatch(power -> printed.movePointRight(6 - power).compareTo(rate) == 0));
  }
}
