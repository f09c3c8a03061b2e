package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// One row of usage, or of a cost report, that a fault is planted in.
///
/// @param hour of the UTC day
/// @param charged what a cost report says; empty for usage
record FaultRow(
    Layer layer,
    String seller,
    String model,
    String tier,
    String region,
    LocalDate day,
    int hour,
    Map<Measure, Long> counts,
    Optional<Money> charged)
    implements CubeRow {
  BigDecimal factor() {
    return switch (tier) {
      case "batch" ->
          day.isBefore(FaultPrices.CUT)
              ? FaultPrices.BATCH.multiply(FaultPrices.EARLIER)
              : FaultPrices.BATCH;
      case "priority" -> FaultPrices.PRIORITY;
      case "long" -> FaultPrices.LONG;
      default ->
          !region.isEmpty()
              ? FaultPrices.EU
              : day.isBefore(FaultPrices.CUT) ? FaultPrices.EARLIER : BigDecimal.ONE;
    };
  }

  BigDecimal amount() {
    BigDecimal tokens =
        FaultPrices.RATES.entrySet().stream()
            .map(rate -> rate.getValue().multiply(BigDecimal.valueOf(counts.get(rate.getKey()))))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .movePointLeft(6)
            .multiply(factor());
    return tokens.add(
        FaultPrices.SEARCH.multiply(BigDecimal.valueOf(counts.getOrDefault(Measure.SEARCHES, 0L))));
  }

  FaultRow as(String otherTier, String otherRegion) {
    return new FaultRow(layer, seller, model, otherTier, otherRegion, day, hour, counts, charged);
  }

  FaultRow charge(BigDecimal amount) {
    return new FaultRow(
        Layer.BILLED,
        seller,
        model,
        tier,
        region,
        day,
        0,
        Map.of(),
        Optional.of(Money.parse(amount.toPlainString(), Reporting.USUAL)));
  }

  LocalDate dayIn(int hoursAhead) {
    return day.atTime(hour, 0).plusHours(hoursAhead).toLocalDate();
  }

  @Override
  public boolean isRemainder() {
    return false;
  }

  @Override
  public Grain grain() {
    return Grain.BUCKET;
  }

  @Override
  public Optional<Instant> start() {
    return Optional.of(day.atTime(hour, 0).toInstant(ZoneOffset.UTC));
  }

  @Override
  public Optional<String> dimension(Dimension dimension) {
    return switch (dimension) {
      case SELLER -> Optional.of(seller);
      case MODEL -> Optional.of(model);
      case SERVICE_TIER -> Optional.of(tier);
      case REGION -> Optional.of(region);
      default -> Optional.empty();
    };
  }

  @Override
  public long measure(Measure measure) {
    return counts.getOrDefault(measure, Fact.ABSENT);
  }

  @Override
  public Optional<Money> cost() {
    if (charged.isPresent()) {
      return charged;
    }
    long[] all = new long[Measure.values().length];
    for (Measure measure : Measure.values()) {
      all[measure.ordinal()] = measure(measure);
    }
    return FaultPrices.BOOK
        .find(new Offer(seller, model, tier, region, "", ""), day)
        .map(card -> Money.ofPicos(card.cost(all, Grain.BUCKET), Reporting.USUAL));
  }

  @Override
  public long importId() {
    return 1;
  }

  @Override
  public long line() {
    return 2;
  }
}
