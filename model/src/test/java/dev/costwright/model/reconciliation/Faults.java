package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// A March with planted faults: each on a line of its own, with a model of its own. What each one
/// costs is reckoned here, from rates and counts, and not by the price book.
final class Faults implements RowSource {
  private final Random random;
  private final List<FaultRow> rows = new ArrayList<>();
  private final List<InvoiceLine> lines = new ArrayList<>();
  private final Map<Spot, BigDecimal> planted = new HashMap<>();
  private String place = "";
  private final BigDecimal takenRate;

  /// What is wrong and where.
  ///
  /// @param place the position of the invoice line; the seller of usage that is on none
  record Spot(String place, CauseType type) {}

  /// @param takenRate euros for a dollar, as the seller abroad takes them
  Faults(long seed, List<Fault> faults, BigDecimal takenRate) {
    random = new Random(seed);
    this.takenRate = takenRate;
    for (String seller : FaultPrices.SELLERS) {
      plant(seller, "fm-29", Fault.NOTHING);
      plant(seller, "fm-28", Fault.NOTHING);
    }
    for (int i = 0; i < faults.size(); i++) {
      plant(FaultPrices.SELLERS.get(i % FaultPrices.SELLERS.size()), "fm-" + i, faults.get(i));
    }
  }

  Map<Spot, BigDecimal> planted() {
    return planted;
  }

  List<InvoiceLine> lines() {
    return lines;
  }

  Reconciliation reconciled() {
    return Reconciliation.of(
        lines, this, Set.of(), FaultPrices.BOOK, Reporting.usual(FaultPrices.RATES_OF_EXCHANGE));
  }

  private void plant(String seller, String model, Fault fault) {
    place = fault == Fault.NOT_INVOICED ? seller : Integer.toString(lines.size() + 1);
    switch (fault) {
      case TAX -> apart(seller, InvoiceLine.Kind.TAX, CauseType.TAX);
      case SEATS -> apart(seller, InvoiceLine.Kind.SUBSCRIPTION, CauseType.SUBSCRIPTION);
      case CREDIT -> apart(seller, InvoiceLine.Kind.DISCOUNT, CauseType.DISCOUNT);
      default -> usage(seller, model, fault);
    }
  }

  private void apart(String seller, InvoiceLine.Kind kind, CauseType type) {
    BigDecimal amount = BigDecimal.valueOf(1000 + random.nextInt(90000), 2);
    InvoiceLine line = bill(seller, kind, kind.name(), amount, Optional.empty());
    plant(type, booked(line));
  }

  private void usage(String seller, String model, Fault fault) {
    String tier = fault == Fault.BATCH_AS_STANDARD || fault == Fault.BATCH_TWICE ? "batch" : "";
    String region = fault == Fault.EU_AS_GLOBAL ? "eu" : "";
    List<FaultRow> used = new ArrayList<>();
    for (LocalDate day = FaultPrices.FIRST.minusDays(1);
        !day.isAfter(FaultPrices.LAST.plusDays(1));
        day = day.plusDays(1)) {
      for (int hour : List.of(0, 6, 12, 18, 23)) {
        used.add(row(seller, model, tier, region, day, hour, hasSearches(fault)));
      }
    }
    BigDecimal billed = billed(used, fault);
    if (fault == Fault.DAYS_MISSING) {
      List<FaultRow> lost = used.stream().filter(row -> row.day().getDayOfMonth() == 17).toList();
      used.removeAll(lost);
      lost.forEach(row -> rows.add(row.charge(row.amount())));
      plant(CauseType.MISSING_DAYS, sum(lost));
    }
    rows.addAll(used);
    if (fault != Fault.NOT_INVOICED) {
      exchanged(bill(seller, InvoiceLine.Kind.USAGE, words(model), billed, quantity(used, fault)));
    }
    if (fault == Fault.LINE_TWICE) {
      InvoiceLine again =
          bill(seller, InvoiceLine.Kind.USAGE, words(model), billed, Optional.empty());
      place = Integer.toString(lines.size());
      plant(CauseType.DUPLICATE, booked(again).subtract(exchanged(again)));
    }
  }

  private static String words(String model) {
    return "API usage - " + model;
  }

  private static boolean hasSearches(Fault fault) {
    return fault == Fault.SEARCHES_LEFT_OUT
        || fault == Fault.SEARCHES_LEFT_OUT_AND_STANDARD_AS_BATCH;
  }

  /// What tells batches billed as standard from batches billed twice: millions of tokens.
  private static Optional<BigDecimal> quantity(List<FaultRow> used, Fault fault) {
    long tokens =
        used.stream()
            .filter(row -> isMarch(row.day()))
            .flatMap(row -> row.counts().values().stream())
            .mapToLong(Long::longValue)
            .sum();
    return switch (fault) {
      case BATCH_AS_STANDARD -> Optional.of(BigDecimal.valueOf(tokens, 6));
      case BATCH_TWICE -> Optional.of(BigDecimal.valueOf(2 * tokens, 6));
      default -> Optional.empty();
    };
  }

  /// What the rate that the seller abroad takes makes dearer, at the rate of the invoice's day.
  private BigDecimal exchanged(InvoiceLine line) {
    if (!line.seller().equals(FaultPrices.ABROAD)
        || takenRate.equals(FaultPrices.euros(FaultPrices.ISSUED))) {
      return BigDecimal.ZERO;
    }
    BigDecimal taken = line.amount().toDecimal().divide(takenRate, MathContext.DECIMAL128);
    return plant(CauseType.FX, booked(line).subtract(taken));
  }

  private static BigDecimal booked(InvoiceLine line) {
    BigDecimal amount = line.amount().toDecimal();
    return line.amount().currency().equals(FaultPrices.EURO)
        ? amount.divide(FaultPrices.euros(FaultPrices.ISSUED), MathContext.DECIMAL128)
        : amount;
  }

  /// What the seller bills of the usage; remembers the fault's part of it.
  private BigDecimal billed(List<FaultRow> used, Fault fault) {
    List<FaultRow> march = used.stream().filter(row -> isMarch(row.day())).toList();
    BigDecimal right = sum(march);
    int days = 3 + random.nextInt(12);
    List<FaultRow> early =
        march.stream()
            .filter(
                row ->
                    !row.day().isBefore(FaultPrices.CUT)
                        && row.day().isBefore(FaultPrices.CUT.plusDays(days)))
            .toList();
    BigDecimal more = BigDecimal.ZERO;
    switch (fault) {
      case EARLIER_PRICE ->
          more = plant(CauseType.PRICE_VERSION, times(early, FaultPrices.EARLIER));
      case STANDARD_AS_BATCH ->
          more = plant(CauseType.BATCH, as(march, "batch", "").subtract(right));
      case STANDARD_AS_PRIORITY ->
          more = plant(CauseType.TIER, as(march, "priority", "").subtract(right));
      case EU_AS_GLOBAL -> more = plant(CauseType.REGION, as(march, "", "").subtract(right));
      case SHORT_AS_LONG ->
          more = plant(CauseType.CONTEXT_BAND, as(march, "long", "").subtract(right));
      case CACHE_AS_FRESH ->
          more =
              plant(CauseType.CACHE_CLASS, swapped(march, Measure.CACHE_READ, Measure.FRESH_INPUT));
      case FIVE_MINUTES_AS_AN_HOUR ->
          more =
              plant(
                  CauseType.CACHE_TTL,
                  swapped(march, Measure.CACHE_WRITE_5M, Measure.CACHE_WRITE_1H));
      case SEARCHES_LEFT_OUT -> more = plant(CauseType.NON_TOKEN_UNIT, searches(march).negate());
      case CACHE_AS_FRESH_AND_FIVE_MINUTES_AS_AN_HOUR ->
          more =
              plant(CauseType.CACHE_CLASS, swapped(march, Measure.CACHE_READ, Measure.FRESH_INPUT))
                  .add(
                      plant(
                          CauseType.CACHE_TTL,
                          swapped(march, Measure.CACHE_WRITE_5M, Measure.CACHE_WRITE_1H)));
      case SEARCHES_LEFT_OUT_AND_STANDARD_AS_BATCH ->
          more =
              plant(CauseType.NON_TOKEN_UNIT, searches(march).negate())
                  .add(plant(CauseType.BATCH, as(march, "batch", "").subtract(right)));
      case BATCH_AS_STANDARD -> more = plant(CauseType.BATCH, times(march, BigDecimal.TWO));
      case BATCH_TWICE, TWICE -> more = plant(CauseType.DUPLICATE, right);
      case A_DAY_TWICE -> more = dayTwice(march);
      case DAYS_OF_ANOTHER_ZONE -> {
        int ahead = List.of(-8, -5, 2, 9).get(random.nextInt(4));
        more =
            plant(
                CauseType.TIME_ZONE,
                sum(used.stream().filter(r -> isMarch(r.dayIn(ahead))).toList()).subtract(right));
      }
      case LAST_HOURS_LATER -> {
        int from = List.of(12, 18, 23).get(random.nextInt(3));
        more =
            plant(
                CauseType.LATE_USAGE,
                sum(march.stream()
                        .filter(r -> r.day().equals(FaultPrices.LAST) && r.hour() >= from)
                        .toList())
                    .negate());
      }
      case EARLIER_PRICE_AND_CACHE_AS_FRESH -> more = two(march, early);
      case CHARGES_IN_CENTS -> more = inCents(march, List.of());
      case CHARGES_IN_CENTS_AND_EARLIER_PRICE -> more = inCents(march, early);
      case NOT_INVOICED -> more = plant(CauseType.NOT_INVOICED, right.negate());
      case NOTHING, DAYS_MISSING, LINE_TWICE, TAX, SEATS, CREDIT -> {}
    }
    return right.add(more);
  }

  private static BigDecimal searches(List<FaultRow> rows) {
    return FaultPrices.SEARCH.multiply(
        BigDecimal.valueOf(rows.stream().mapToLong(r -> r.counts().get(Measure.SEARCHES)).sum()));
  }

  /// Told apart by the days of a cost report.
  private BigDecimal dayTwice(List<FaultRow> march) {
    List<FaultRow> twice = march.stream().filter(row -> row.day().getDayOfMonth() == 20).toList();
    march.forEach(row -> rows.add(row.charge(row.amount())));
    twice.forEach(row -> rows.add(row.charge(row.amount())));
    return plant(CauseType.DUPLICATE, sum(twice));
  }

  /// An invoice that adds up charges in cents, some of them at the earlier price.
  private BigDecimal inCents(List<FaultRow> march, List<FaultRow> early) {
    BigDecimal dearer =
        early.isEmpty()
            ? BigDecimal.ZERO
            : plant(CauseType.PRICE_VERSION, times(early, FaultPrices.EARLIER));
    BigDecimal charged = BigDecimal.ZERO;
    for (FaultRow row : march) {
      BigDecimal factor = early.contains(row) ? FaultPrices.EARLIER : BigDecimal.ONE;
      BigDecimal cents = row.amount().multiply(factor).setScale(2, RoundingMode.HALF_UP);
      rows.add(row.charge(cents));
      charged = charged.add(cents);
    }
    BigDecimal more = charged.subtract(sum(march));
    plant(CauseType.ROUNDING, more.subtract(dearer));
    return more;
  }

  /// Two faults of one line on different days, of which a cost report knows.
  private BigDecimal two(List<FaultRow> march, List<FaultRow> early) {
    List<FaultRow> fresh = march.stream().filter(row -> row.day().getDayOfMonth() > 26).toList();
    for (FaultRow row : march) {
      BigDecimal more =
          early.contains(row)
              ? times(List.of(row), FaultPrices.EARLIER)
              : fresh.contains(row)
                  ? swapped(List.of(row), Measure.CACHE_READ, Measure.FRESH_INPUT)
                  : BigDecimal.ZERO;
      rows.add(row.charge(row.amount().add(more)));
    }
    return plant(CauseType.PRICE_VERSION, times(early, FaultPrices.EARLIER))
        .add(plant(CauseType.CACHE_CLASS, swapped(fresh, Measure.CACHE_READ, Measure.FRESH_INPUT)));
  }

  private BigDecimal plant(CauseType type, BigDecimal amount) {
    planted.merge(new Spot(place, type), amount, BigDecimal::add);
    return amount;
  }

  private static BigDecimal times(List<FaultRow> rows, BigDecimal factor) {
    return sum(rows).multiply(factor.subtract(BigDecimal.ONE));
  }

  private static BigDecimal swapped(List<FaultRow> rows, Measure used, Measure billed) {
    return rows.stream()
        .map(
            row ->
                FaultPrices.RATES
                    .get(billed)
                    .subtract(FaultPrices.RATES.get(used))
                    .multiply(row.factor())
                    .multiply(BigDecimal.valueOf(row.counts().get(used)))
                    .movePointLeft(6))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal as(List<FaultRow> rows, String tier, String region) {
    return sum(rows.stream().map(row -> row.as(tier, region)).toList());
  }

  private static BigDecimal sum(List<FaultRow> rows) {
    return rows.stream().map(FaultRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isMarch(LocalDate day) {
    return !day.isBefore(FaultPrices.FIRST) && !day.isAfter(FaultPrices.LAST);
  }

  private FaultRow row(
      String seller,
      String model,
      String tier,
      String region,
      LocalDate day,
      int hour,
      boolean hasSearches) {
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    FaultPrices.RATES.keySet().stream()
        .sorted()
        .forEach(measure -> counts.put(measure, 1_000_000L + random.nextInt(30_000_000)));
    if (hasSearches) {
      counts.put(Measure.SEARCHES, 500L + random.nextInt(9_000));
    }
    return new FaultRow(
        Layer.METERED, seller, model, tier, region, day, hour, counts, Optional.empty());
  }

  /// @param dollars exact: the invoice rounds it in its own currency
  private InvoiceLine bill(
      String seller,
      InvoiceLine.Kind kind,
      String words,
      BigDecimal dollars,
      Optional<BigDecimal> quantity) {
    boolean isAbroad = seller.equals(FaultPrices.ABROAD);
    BigDecimal amount =
        (isAbroad ? dollars.multiply(takenRate) : dollars).setScale(2, RoundingMode.HALF_UP);
    InvoiceLine line =
        new InvoiceLine(
            seller,
            "default",
            seller + "-1",
            FaultPrices.ISSUED,
            lines.size() + 1,
            kind,
            words,
            Optional.of(FaultPrices.FIRST),
            Optional.of(FaultPrices.LAST),
            quantity,
            Optional.empty(),
            Money.parse(amount.toPlainString(), isAbroad ? FaultPrices.EURO : Reporting.USUAL),
            lines.size() + 1L);
    lines.add(line);
    return line;
  }

  /// How many of its rows a query of usage or of charges selects.
  long count(PivotQuery query) {
    Layer layer = query.layer() == LayerChoice.BILLED ? Layer.BILLED : Layer.METERED;
    return rows.stream()
        .filter(row -> row.layer() == layer)
        .filter(row -> query.period().orElseThrow().contains(row.day()))
        .filter(row -> holds(query, Dimension.SELLER, row.seller()))
        .filter(row -> holds(query, Dimension.MODEL, row.model()))
        .filter(row -> holds(query, Dimension.SERVICE_TIER, row.tier()))
        .count();
  }

  private static boolean holds(PivotQuery query, Dimension dimension, String value) {
    Set<String> wanted = query.where().get(dimension);
    return wanted == null || wanted.contains(value.isEmpty() ? Pivot.UNTAGGED : value);
  }

  @Override
  public void forEachRow(RowQuery query, Consumer<CubeRow> visitor) {
    Layer layer = query.layer() == LayerChoice.BILLED ? Layer.BILLED : Layer.METERED;
    rows.stream()
        .filter(row -> row.layer() == layer)
        .filter(row -> query.period().map(period -> period.contains(row.day())).orElse(true))
        .forEach(visitor);
  }
}
