package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.fx.FxRates;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
import dev.costwright.model.time.Period;
import dev.costwright.model.time.TimeGrain;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Small ledgers for tests: blocks in order of import, each fact on the next line of its file.
///
/// The seller `acme` sells `m1` at 1 dollar a million fresh input tokens and 10 dollars a million
/// output tokens, and `m2` at twice that.
final class Books {
  static final Currency USD = Currency.getInstance("USD");
  static final LocalDate DAY = LocalDate.parse("2026-03-02");
  static final PriceBook PRICES =
      PriceBook.bundled()
          .with(
              List.of(
                  price("m1", Measure.FRESH_INPUT, 1),
                  price("m1", Measure.OUTPUT, 10),
                  price("m2", Measure.FRESH_INPUT, 2),
                  price("m2", Measure.OUTPUT, 20)));

  private final List<StoredBlock> blocks = new ArrayList<>();

  static DataSet billed() {
    return dataSet(Layer.BILLED, Grain.BUCKET, "USD", ZoneOffset.UTC);
  }

  /// The same seller's bill as someone else's export tells it.
  static DataSet focus(String payer) {
    return new DataSet(
        "focus/acme/" + payer, Layer.BILLED, Grain.BUCKET, "acme", "default", USD, ZoneOffset.UTC);
  }

  static DataSet metered() {
    return dataSet(Layer.METERED, Grain.BUCKET, "USD", ZoneOffset.UTC);
  }

  static DataSet observed() {
    return dataSet(Layer.OBSERVED, Grain.CALL, "USD", ZoneOffset.UTC);
  }

  static DataSet dataSet(Layer layer, Grain grain, String currency, ZoneId zone) {
    return new DataSet(
        "acme/" + layer, layer, grain, "acme", "default", Currency.getInstance(currency), zone);
  }

  static Fact.Builder day(LocalDate day) {
    return days(day, day.plusDays(1));
  }

  static Fact.Builder days(LocalDate from, LocalDate until) {
    return Fact.builder().time(millis(from), millis(until));
  }

  static Fact.Builder at(String instant) {
    long millis = Instant.parse(instant).toEpochMilli();
    return Fact.builder().time(millis, millis + 900);
  }

  private static long millis(LocalDate day) {
    return day.toEpochDay() * 86_400_000L;
  }

  static long picos(String dollars) {
    return usd(dollars).picos().low();
  }

  static Money usd(String dollars) {
    return Money.parse(dollars, USD);
  }

  Books add(DataSet dataSet, Fact.Builder... facts) {
    return addHidden(dataSet, new BitSet(), facts);
  }

  Books addHidden(DataSet dataSet, BitSet hidden, Fact.Builder... facts) {
    return add(dataSet, hidden, Instant.EPOCH, facts);
  }

  /// A file that was exported on a day of 2026.
  Books addAsOf(String day, DataSet dataSet, Fact.Builder... facts) {
    return add(dataSet, new BitSet(), Instant.parse(day + "T00:00:00Z"), facts);
  }

  private Books add(DataSet dataSet, BitSet hidden, Instant asOf, Fact.Builder... facts) {
    FactBlock.Builder block = new FactBlock.Builder(dataSet);
    for (int i = 0; i < facts.length; i++) {
      block.add(facts[i].line(i + 2).build());
    }
    blocks.add(new StoredBlock(blocks.size() + 1, 0, block.build(), hidden, asOf, ""));
    return this;
  }

  Cube cube() {
    return cube(RuleSet.EMPTY);
  }

  Cube cube(LayerOverrides overrides) {
    return Cube.of(blocks, PRICES, RuleSet.EMPTY, overrides);
  }

  Cube cube(FxRates rates) {
    return cube(Reporting.usual(rates));
  }

  Cube cube(Reporting reporting) {
    return Cube.of(blocks, PRICES, RuleSet.EMPTY, LayerOverrides.NONE, reporting);
  }

  Cube cube(RuleSet rules) {
    return Cube.of(blocks, PRICES, rules);
  }

  Pivot pivot(LayerChoice layer, Dimension... by) {
    return cube().pivot(query(layer, by));
  }

  static PivotQuery query(LayerChoice layer, Dimension... by) {
    return new PivotQuery(List.of(by), TimeGrain.TOTAL, Optional.empty(), layer, Map.of());
  }

  static PivotQuery query(LayerChoice layer, TimeGrain grain, Period period, Dimension... by) {
    return new PivotQuery(List.of(by), grain, Optional.of(period), layer, Map.of());
  }

  /// A row for all time.
  static Pivot.Row row(Pivot.Cell cell, String... key) {
    return new Pivot.Row(List.of(key), LocalDate.EPOCH, cell);
  }

  static Pivot.Cell cell(String cost, long facts, long unpriced, Map<Measure, Long> counts) {
    return new Pivot.Cell(usd(cost), counts, facts, unpriced);
  }

  private static PriceRow price(String model, Measure measure, long dollarsPerMillion) {
    return new PriceRow(
        "acme",
        model,
        measure,
        PriceRow.STANDARD,
        "",
        ContextBand.ALL,
        Optional.empty(),
        Optional.empty(),
        UnitPrice.perMillion(BigDecimal.valueOf(dollarsPerMillion)),
        USD,
        "https://prices.example/acme",
        LocalDate.parse("2026-03-01"));
  }
}
