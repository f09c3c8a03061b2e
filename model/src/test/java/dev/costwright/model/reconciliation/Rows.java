package dev.costwright.model.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.CubeRow;
import dev.costwright.model.cube.LayerChoice;
import dev.costwright.model.cube.RowQuery;
import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.Offer;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.InvoiceLine.Kind;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Rows of a cube for tests, and the seller `acme`: `m1` costs 2 dollars a million fresh tokens
/// and 20 a million output tokens until 9 March 2026, half of that since, and again half in
/// batch; `m2` costs 4 and 40; `mx` has no price.
final class Rows implements RowSource {
  static final LocalDate MARCH = LocalDate.parse("2026-03-01");
  static final LocalDate CUT = LocalDate.parse("2026-03-10");

  static final PriceBook PRICES =
      PriceBook.bundled()
          .with(
              List.of(
                  price("m1", Measure.FRESH_INPUT, "standard", "2", Optional.empty()),
                  price("m1", Measure.OUTPUT, "standard", "20", Optional.empty()),
                  price("m1", Measure.FRESH_INPUT, "standard", "1", Optional.of(CUT)),
                  price("m1", Measure.OUTPUT, "standard", "10", Optional.of(CUT)),
                  price("m1", Measure.FRESH_INPUT, "batch", "0.5", Optional.empty()),
                  price("m2", Measure.FRESH_INPUT, "standard", "4", Optional.empty()),
                  price("m2", Measure.OUTPUT, "standard", "40", Optional.empty())));

  private final List<CubeRow> rows = new ArrayList<>();
  private FxRates rates = FxRates.NONE;

  /// 500 thousand fresh tokens a day: $1 a day until 9 March, $0.50 since.
  static Rows month() {
    return new Rows().daily(1, 31, "m1", 500, 0);
  }

  static Statement statement(Reconciliation reconciliation) {
    assertThat(reconciliation.statements()).hasSize(1);
    return reconciliation.statements().getFirst();
  }

  static Cause only(Statement statement) {
    assertThat(statement.lines()).hasSize(1);
    assertThat(statement.lines().getFirst().causes()).hasSize(1);
    return statement.lines().getFirst().causes().getFirst();
  }

  static LocalDate march(int day) {
    return MARCH.withDayOfMonth(day);
  }

  static Money usd(String amount) {
    return Money.parse(amount, Reporting.USUAL);
  }

  /// Metered usage of whole thousands of tokens.
  Rows usage(LocalDate day, String model, String tier, long freshThousands, long outputThousands) {
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.FRESH_INPUT, freshThousands * 1000);
    counts.put(Measure.OUTPUT, outputThousands * 1000);
    rows.add(Row.metered(day, model, tier, counts));
    return this;
  }

  /// The same usage on each of some days of March.
  Rows daily(int from, int to, String model, long freshThousands, long outputThousands) {
    for (int day = from; day <= to; day++) {
      usage(march(day), model, "", freshThousands, outputThousands);
    }
    return this;
  }

  /// Dated rates, in units of another currency for one dollar.
  Rows rate(LocalDate day, String currency, String perDollar) {
    List<FxRate> all = new ArrayList<>(rates.list());
    all.add(
        new FxRate(
            day,
            Reporting.USUAL,
            Currency.getInstance(currency),
            new BigDecimal(perDollar),
            "https://rates.example"));
    rates = FxRates.of(all);
    return this;
  }

  /// Metered usage priced in another currency, converted at the rate of its day.
  Rows foreign(LocalDate day, String model, Money cost) {
    rows.add(
        new Row(
            Layer.METERED,
            day,
            Map.of(Dimension.SELLER, "acme", Dimension.MODEL, model),
            Map.of(Measure.FRESH_INPUT, 1L),
            rates.find(cost.currency(), Reporting.USUAL, day).map(quote -> quote.convert(cost)),
            Optional.of(cost)));
    return this;
  }

  Rows charge(LocalDate day, String model, String tier, Measure measure, String amount) {
    rows.add(
        new Row(
            Layer.BILLED,
            day,
            Map.of(
                Dimension.SELLER,
                "acme",
                Dimension.MODEL,
                model,
                Dimension.SERVICE_TIER,
                tier,
                Dimension.CHARGE_KIND,
                measure.id()),
            Map.of(),
            Optional.of(usd(amount)),
            Optional.empty()));
    return this;
  }

  Reconciliation against(InvoiceLine... lines) {
    Set<String> models =
        rows.stream()
            .flatMap(row -> row.dimension(Dimension.MODEL).stream())
            .collect(Collectors.toSet());
    return Reconciliation.of(List.of(lines), this, models, PRICES, Reporting.usual(rates));
  }

  @Override
  public void forEachRow(RowQuery query, Consumer<CubeRow> visitor) {
    Layer layer = query.layer() == LayerChoice.BILLED ? Layer.BILLED : Layer.METERED;
    rows.stream()
        .filter(row -> row.layer() == layer)
        .filter(row -> query.period().map(period -> period.contains(row.day())).orElse(true))
        .forEach(visitor);
  }

  static InvoiceLine usageLine(int number, String description, String amount) {
    return line(number, Kind.USAGE, description, usd(amount), true);
  }

  /// A line that prints what it bills.
  static InvoiceLine printed(
      int number, String description, String quantity, String unitPrice, String amount) {
    InvoiceLine plain = usageLine(number, description, amount);
    return new InvoiceLine(
        plain.seller(),
        plain.account(),
        plain.invoice(),
        plain.issued(),
        number,
        plain.kind(),
        description,
        plain.from(),
        plain.to(),
        quantity.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(quantity)),
        unitPrice.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(unitPrice)),
        plain.amount(),
        number);
  }

  static InvoiceLine line(
      int number, Kind kind, String description, Money amount, boolean hasPeriod) {
    return new InvoiceLine(
        "acme",
        "default",
        "A-0001",
        LocalDate.parse("2026-04-01"),
        number,
        kind,
        description,
        Optional.of(MARCH).filter(day -> hasPeriod),
        Optional.of(march(31)).filter(day -> hasPeriod),
        Optional.empty(),
        Optional.empty(),
        amount,
        number);
  }

  private static PriceRow price(
      String model, Measure measure, String tier, String perMillion, Optional<LocalDate> from) {
    return new PriceRow(
        "acme",
        model,
        measure,
        tier,
        "",
        ContextBand.ALL,
        from,
        Optional.empty(),
        UnitPrice.perMillion(new BigDecimal(perMillion)),
        Reporting.USUAL,
        "https://prices.example/acme",
        MARCH);
  }

  private record Row(
      Layer layer,
      LocalDate day,
      Map<Dimension, String> dimensions,
      Map<Measure, Long> counts,
      Optional<Money> cost,
      Optional<Money> foreignCost)
      implements CubeRow {
    static Row metered(LocalDate day, String model, String tier, Map<Measure, Long> counts) {
      long[] all = new long[Measure.values().length];
      for (Measure measure : Measure.values()) {
        all[measure.ordinal()] = counts.getOrDefault(measure, Fact.ABSENT);
      }
      Optional<Money> cost =
          PRICES
              .find(new Offer("acme", model, tier, "", "", ""), day)
              .map(card -> card.cost(all, Grain.BUCKET))
              .filter(picos -> picos != Fact.ABSENT)
              .map(picos -> Money.ofPicos(picos, Reporting.USUAL));
      return new Row(
          Layer.METERED,
          day,
          Map.of(Dimension.SELLER, "acme", Dimension.MODEL, model, Dimension.SERVICE_TIER, tier),
          counts,
          cost,
          Optional.empty());
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
      return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public Optional<String> dimension(Dimension dimension) {
      return Optional.ofNullable(dimensions.get(dimension));
    }

    @Override
    public long measure(Measure measure) {
      return counts.getOrDefault(measure, Fact.ABSENT);
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
