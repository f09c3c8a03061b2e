package dev.costwright.model.reconciliation;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// A March with planted faults: each on a line of its own, with a model of its own. What each one
/// costs is reckoned here, from rates and counts, and not by the price book.
final class Faults implements RowSource {
  /// What a seller may get wrong.
  enum Fault {
    NOTHING,
    EARLIER_PRICE,
    STANDARD_AS_BATCH,
    STANDARD_AS_PRIORITY,
    EU_AS_GLOBAL,
    SHORT_AS_LONG,
    CACHE_AS_FRESH,
    FIVE_MINUTES_AS_AN_HOUR,
    SEARCHES_LEFT_OUT,
    TWICE,
    A_DAY_TWICE,
    DAYS_OF_ANOTHER_ZONE,
    LAST_HOURS_LATER,
    DAYS_MISSING,
    EARLIER_PRICE_AND_CACHE_AS_FRESH,
    NOT_INVOICED,
    LINE_TWICE,
    TAX,
    SEATS,
    CREDIT
  }

  private static final List<String> SELLERS = List.of("acme", "bolt", "cirrus");
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate LAST = LocalDate.parse("2026-03-31");
  private static final LocalDate CUT = LocalDate.parse("2026-03-10");
  private static final Map<Measure, BigDecimal> RATES =
      Map.of(
          Measure.FRESH_INPUT, new BigDecimal("2"),
          Measure.CACHE_READ, new BigDecimal("0.2"),
          Measure.CACHE_WRITE_5M, new BigDecimal("2.5"),
          Measure.CACHE_WRITE_1H, new BigDecimal("4"),
          Measure.OUTPUT, new BigDecimal("11"));
  private static final BigDecimal EARLIER = new BigDecimal("1.3");
  private static final BigDecimal BATCH = new BigDecimal("0.5");
  private static final BigDecimal PRIORITY = new BigDecimal("1.75");
  private static final BigDecimal EU = new BigDecimal("1.1");
  private static final BigDecimal LONG = new BigDecimal("1.9");
  private static final BigDecimal SEARCH = new BigDecimal("0.01");
  private static final PriceBook PRICES = prices();

  private final Random random;
  private final List<Row> rows = new ArrayList<>();
  private final List<InvoiceLine> lines = new ArrayList<>();
  private final Map<CauseType, BigDecimal> planted = new EnumMap<>(CauseType.class);

  Faults(long seed, List<Fault> faults) {
    random = new Random(seed);
    for (String seller : SELLERS) {
      plant(seller, "fm-23", Fault.NOTHING);
    }
    for (int i = 0; i < faults.size(); i++) {
      plant(SELLERS.get(i % SELLERS.size()), "fm-" + i, faults.get(i));
    }
  }

  Map<CauseType, BigDecimal> planted() {
    return planted;
  }

  Reconciliation reconciled() {
    return Reconciliation.of(lines, this, Set.of(), PRICES);
  }

  private void plant(String seller, String model, Fault fault) {
    switch (fault) {
      case TAX -> apart(seller, InvoiceLine.Kind.TAX, CauseType.TAX);
      case SEATS -> apart(seller, InvoiceLine.Kind.SUBSCRIPTION, CauseType.SUBSCRIPTION);
      case CREDIT -> apart(seller, InvoiceLine.Kind.DISCOUNT, CauseType.DISCOUNT);
      default -> usage(seller, model, fault);
    }
  }

  private void apart(String seller, InvoiceLine.Kind kind, CauseType type) {
    BigDecimal amount = BigDecimal.valueOf(1000 + random.nextInt(90000), 2);
    bill(seller, kind, kind.name(), amount);
    planted.merge(type, amount, BigDecimal::add);
  }

  private void usage(String seller, String model, Fault fault) {
    String tier = "";
    String region = fault == Fault.EU_AS_GLOBAL ? "eu" : "";
    List<Row> used = new ArrayList<>();
    for (LocalDate day = FIRST.minusDays(1);
        !day.isAfter(LAST.plusDays(1));
        day = day.plusDays(1)) {
      for (int hour : List.of(0, 6, 12, 18, 23)) {
        used.add(row(seller, model, tier, region, day, hour, fault == Fault.SEARCHES_LEFT_OUT));
      }
    }
    BigDecimal billed = billed(used, fault);
    if (fault == Fault.DAYS_MISSING) {
      List<Row> lost = used.stream().filter(row -> row.day().getDayOfMonth() == 17).toList();
      used.removeAll(lost);
      lost.forEach(row -> rows.add(row.charge(row.amount())));
      plant(CauseType.MISSING_DAYS, sum(lost));
    }
    rows.addAll(used);
    if (fault != Fault.NOT_INVOICED) {
      bill(seller, InvoiceLine.Kind.USAGE, "API usage - " + model, billed);
    }
    if (fault == Fault.LINE_TWICE) {
      bill(seller, InvoiceLine.Kind.USAGE, "API usage - " + model, billed);
      plant(CauseType.DUPLICATE, billed);
    }
  }

  /// What the seller bills of the usage; remembers the fault's part of it.
  private BigDecimal billed(List<Row> used, Fault fault) {
    List<Row> march = used.stream().filter(row -> isMarch(row.day())).toList();
    BigDecimal right = sum(march);
    int days = 3 + random.nextInt(12);
    List<Row> early =
        march.stream()
            .filter(row -> !row.day().isBefore(CUT) && row.day().isBefore(CUT.plusDays(days)))
            .toList();
    BigDecimal more = BigDecimal.ZERO;
    switch (fault) {
      case EARLIER_PRICE -> more = plant(CauseType.PRICE_VERSION, times(early, EARLIER));
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
      case SEARCHES_LEFT_OUT ->
          more =
              plant(
                  CauseType.NON_TOKEN_UNIT,
                  SEARCH
                      .multiply(
                          BigDecimal.valueOf(
                              march.stream()
                                  .mapToLong(r -> r.counts().get(Measure.SEARCHES))
                                  .sum()))
                      .negate());
      case TWICE -> more = plant(CauseType.DUPLICATE, right);
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
                sum(march.stream().filter(r -> r.day().equals(LAST) && r.hour() >= from).toList())
                    .negate());
      }
      case EARLIER_PRICE_AND_CACHE_AS_FRESH -> more = two(march, early);
      case NOT_INVOICED -> more = plant(CauseType.NOT_INVOICED, right.negate());
      case NOTHING, DAYS_MISSING, LINE_TWICE, TAX, SEATS, CREDIT -> {}
    }
    return right.add(more).setScale(2, RoundingMode.HALF_UP);
  }

  /// Told apart by the days of a cost report.
  private BigDecimal dayTwice(List<Row> march) {
    List<Row> twice = march.stream().filter(row -> row.day().getDayOfMonth() == 20).toList();
    march.forEach(row -> rows.add(row.charge(row.amount())));
    twice.forEach(row -> rows.add(row.charge(row.amount())));
    return plant(CauseType.DUPLICATE, sum(twice));
  }

  /// Two faults of one line on different days, of which a cost report knows.
  private BigDecimal two(List<Row> march, List<Row> early) {
    List<Row> fresh = march.stream().filter(row -> row.day().getDayOfMonth() > 26).toList();
    for (Row row : march) {
      BigDecimal more =
          early.contains(row)
              ? times(List.of(row), EARLIER)
              : fresh.contains(row)
                  ? swapped(List.of(row), Measure.CACHE_READ, Measure.FRESH_INPUT)
                  : BigDecimal.ZERO;
      rows.add(row.charge(row.amount().add(more)));
    }
    return plant(CauseType.PRICE_VERSION, times(early, EARLIER))
        .add(plant(CauseType.CACHE_CLASS, swapped(fresh, Measure.CACHE_READ, Measure.FRESH_INPUT)));
  }

  private BigDecimal plant(CauseType type, BigDecimal amount) {
    planted.merge(type, amount, BigDecimal::add);
    return amount;
  }

  private static BigDecimal times(List<Row> rows, BigDecimal factor) {
    return sum(rows).multiply(factor.subtract(BigDecimal.ONE));
  }

  private static BigDecimal swapped(List<Row> rows, Measure used, Measure billed) {
    return rows.stream()
        .map(
            row ->
                RATES
                    .get(billed)
                    .subtract(RATES.get(used))
                    .multiply(row.factor())
                    .multiply(BigDecimal.valueOf(row.counts().get(used)))
                    .movePointLeft(6))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal as(List<Row> rows, String tier, String region) {
    return sum(rows.stream().map(row -> row.as(tier, region)).toList());
  }

  private static BigDecimal sum(List<Row> rows) {
    return rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isMarch(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  private Row row(
      String seller,
      String model,
      String tier,
      String region,
      LocalDate day,
      int hour,
      boolean hasSearches) {
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    RATES.keySet().stream()
        .sorted()
        .forEach(measure -> counts.put(measure, 1_000_000L + random.nextInt(30_000_000)));
    if (hasSearches) {
      counts.put(Measure.SEARCHES, 500L + random.nextInt(9_000));
    }
    return new Row(Layer.METERED, seller, model, tier, region, day, hour, counts, Optional.empty());
  }

  private void bill(String seller, InvoiceLine.Kind kind, String words, BigDecimal amount) {
    lines.add(
        new InvoiceLine(
            seller,
            "default",
            seller + "-1",
            LAST.plusDays(1),
            lines.size() + 1,
            kind,
            words,
            Optional.of(FIRST),
            Optional.of(LAST),
            Optional.empty(),
            Optional.empty(),
            Money.parse(amount.toPlainString(), Cube.REPORTING),
            lines.size() + 1L));
  }

  @Override
  public void forEachRow(RowQuery query, Consumer<CubeRow> visitor) {
    Layer layer = query.layer() == LayerChoice.BILLED ? Layer.BILLED : Layer.METERED;
    rows.stream()
        .filter(row -> row.layer() == layer)
        .filter(row -> query.period().map(period -> period.contains(row.day())).orElse(true))
        .forEach(visitor);
  }

  private static PriceBook prices() {
    List<PriceRow> rows = new ArrayList<>();
    for (String seller : SELLERS) {
      for (int i = 0; i < 24; i++) {
        String model = "fm-" + i;
        RATES.forEach(
            (measure, rate) -> {
              rows.add(price(seller, model, measure, "standard", "", 0, rate, Optional.of(CUT)));
              BigDecimal before = rate.multiply(EARLIER);
              rows.add(price(seller, model, measure, "standard", "", 0, before, Optional.empty()));
              BigDecimal batch = rate.multiply(BATCH);
              rows.add(price(seller, model, measure, "batch", "", 0, batch, Optional.empty()));
              BigDecimal fast = rate.multiply(PRIORITY);
              rows.add(price(seller, model, measure, "priority", "", 0, fast, Optional.empty()));
              BigDecimal eu = rate.multiply(EU);
              rows.add(price(seller, model, measure, "standard", "eu", 0, eu, Optional.empty()));
              BigDecimal far = rate.multiply(LONG);
              rows.add(
                  price(seller, model, measure, "standard", "", 200_000, far, Optional.empty()));
            });
        rows.add(
            price(
                seller,
                model,
                Measure.SEARCHES,
                "",
                "",
                0,
                SEARCH.movePointRight(6),
                Optional.empty()));
      }
    }
    return PriceBook.bundled().with(rows);
  }

  private static PriceRow price(
      String seller,
      String model,
      Measure measure,
      String tier,
      String region,
      long above,
      BigDecimal perMillion,
      Optional<LocalDate> from) {
    return new PriceRow(
        seller,
        model,
        measure,
        tier,
        region,
        above,
        from,
        Optional.empty(),
        UnitPrice.perMillion(perMillion),
        Cube.REPORTING,
        "https://prices.example/" + seller,
        FIRST);
  }

  private record Row(
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
        case "batch" -> BATCH;
        case "priority" -> PRIORITY;
        case "long" -> LONG;
        default -> !region.isEmpty() ? EU : day.isBefore(CUT) ? EARLIER : BigDecimal.ONE;
      };
    }

    BigDecimal amount() {
      BigDecimal tokens =
          RATES.entrySet().stream()
              .map(rate -> rate.getValue().multiply(BigDecimal.valueOf(counts.get(rate.getKey()))))
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .movePointLeft(6)
              .multiply(factor());
      return tokens.add(
          SEARCH.multiply(BigDecimal.valueOf(counts.getOrDefault(Measure.SEARCHES, 0L))));
    }

    Row as(String otherTier, String otherRegion) {
      return new Row(layer, seller, model, otherTier, otherRegion, day, hour, counts, charged);
    }

    Row charge(BigDecimal amount) {
      return new Row(
          Layer.BILLED,
          seller,
          model,
          tier,
          region,
          day,
          0,
          Map.of(),
          Optional.of(Money.parse(amount.toPlainString(), Cube.REPORTING)));
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
      return PRICES
          .find(new Offer(seller, model, tier, region, "", ""), day)
          .map(card -> Money.ofPicos(card.cost(all, Grain.BUCKET), Cube.REPORTING));
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
}
