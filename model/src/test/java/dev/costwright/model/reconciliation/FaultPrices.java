package dev.costwright.model.reconciliation;

import dev.costwright.model.fx.FxRate;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the sellers of a made-up March charge: rates per million, and what other terms make of
/// them.
final class FaultPrices {
  static final List<String> SELLERS = List.of("acme", "bolt", "cirrus");
  static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  static final LocalDate LAST = LocalDate.parse("2026-03-31");
  static final LocalDate CUT = LocalDate.parse("2026-03-10");
  static final Map<Measure, BigDecimal> RATES =
      Map.of(
          Measure.FRESH_INPUT, new BigDecimal("2"),
          Measure.CACHE_READ, new BigDecimal("0.2"),
          Measure.CACHE_WRITE_5M, new BigDecimal("2.5"),
          Measure.CACHE_WRITE_1H, new BigDecimal("4"),
          Measure.OUTPUT, new BigDecimal("11"));
  static final BigDecimal EARLIER = new BigDecimal("1.3");
  static final BigDecimal BATCH = new BigDecimal("0.5");
  static final BigDecimal PRIORITY = new BigDecimal("1.75");
  static final BigDecimal EU = new BigDecimal("1.1");
  static final BigDecimal LONG = new BigDecimal("1.9");
  static final BigDecimal SEARCH = new BigDecimal("0.01");
  /// The seller that bills in euros.
  static final String ABROAD = "cirrus";
  static final Currency EURO = Currency.getInstance("EUR");
  static final LocalDate ISSUED = LAST.plusDays(1);
  static final FxRates RATES_OF_EXCHANGE = rates();
  static final PriceBook BOOK = book();

  private FaultPrices() {}

  /// Euros for one dollar, on every day another rate.
  static BigDecimal euros(LocalDate day) {
    long days = ChronoUnit.DAYS.between(FIRST, day);
    return new BigDecimal("0.9").add(BigDecimal.valueOf(37 * days % 101, 4));
  }

  private static FxRates rates() {
    return FxRates.of(
        FIRST
            .minusDays(40)
            .datesUntil(ISSUED.plusDays(1))
            .map(
                day ->
                    new FxRate(day, Reporting.USUAL, EURO, euros(day), "https://rates.example/ecb"))
            .toList());
  }

  private static PriceBook book() {
    List<PriceRow> rows = new ArrayList<>();
    for (String seller : SELLERS) {
      for (int i = 0; i < 30; i++) {
        String model = "fm-" + i;
        RATES.forEach(
            (measure, rate) -> {
              rows.add(price(seller, model, measure, "standard", "", 0, rate, Optional.of(CUT)));
              BigDecimal before = rate.multiply(EARLIER);
              rows.add(price(seller, model, measure, "standard", "", 0, before, Optional.empty()));
              BigDecimal batch = rate.multiply(BATCH);
              BigDecimal dearBatch = before.multiply(BATCH);
              rows.add(price(seller, model, measure, "batch", "", 0, batch, Optional.of(CUT)));
              rows.add(price(seller, model, measure, "batch", "", 0, dearBatch, Optional.empty()));
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
        ContextBand.above(above),
        from,
        Optional.empty(),
        UnitPrice.perMillion(perMillion),
        Reporting.USUAL,
        "https://prices.example/" + seller,
        FIRST);
  }
}
