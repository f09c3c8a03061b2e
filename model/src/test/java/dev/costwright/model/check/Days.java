package dev.costwright.model.check;

import dev.costwright.model.cube.Cubes;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.money.Money;
import dev.costwright.model.money.UnitPrice;
import dev.costwright.model.pricing.ContextBand;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.pricing.PriceRow;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Metered days of the seller `acme`, whose model `m1` costs one dollar a million fresh tokens, so
/// that `dollars` millions of tokens are dollars.
final class Days {
  static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  static final LocalDate CHECKED = LocalDate.parse("2026-03-01");

  private final List<Fact.Builder> metered = new ArrayList<>();
  private final List<Fact.Builder> billed = new ArrayList<>();
  private Thresholds thresholds = Thresholds.DEFAULT;
  private List<ImportRecord> imports = List.of();
  private String price = "1";

  static Money usd(String amount) {
    return Money.parse(amount, Reporting.USUAL);
  }

  Days add(LocalDate day, long dollars, Map<Dimension, String> dimensions) {
    Fact.Builder fact = time(day).measure(Measure.FRESH_INPUT, dollars * 1_000_000);
    return add(fact, dimensions);
  }

  /// Two calls of `m1` without tokens.
  Days addEmpty(LocalDate day, Map<Dimension, String> dimensions) {
    return add(time(day), dimensions);
  }

  private Days add(Fact.Builder fact, Map<Dimension, String> dimensions) {
    fact.measure(Measure.REQUESTS, 2)
        .dimension(Dimension.MODEL, dimensions.getOrDefault(Dimension.MODEL, "m1"));
    dimensions.forEach(
        (dimension, value) -> {
          if (dimension != Dimension.MODEL) {
            fact.dimension(dimension, value);
          }
        });
    metered.add(fact);
    return this;
  }

  /// So much a day of one team and key, for days in a row.
  Days steady(LocalDate from, int days, long dollars) {
    for (int i = 0; i < days; i++) {
      add(from.plusDays(i), dollars, OWNED);
    }
    return this;
  }

  static final Map<Dimension, String> OWNED =
      Map.of(Dimension.TEAM, "search", Dimension.API_KEY, "key_a");

  Days bill(LocalDate day, String dollars, String model) {
    billed.add(
        time(day)
            .measure(Measure.CHARGE, usd(dollars).picos().low())
            .dimension(Dimension.MODEL, model));
    return this;
  }

  Days with(Thresholds others) {
    thresholds = others;
    return this;
  }

  Days with(ImportRecord record) {
    imports = List.of(record);
    return this;
  }

  Days priced(String perMillion) {
    price = perMillion;
    return this;
  }

  List<Finding> find(CheckType type) {
    return all().stream().filter(finding -> finding.type() == type).toList();
  }

  List<Finding> all() {
    List<StoredBlock> blocks = new ArrayList<>();
    add(blocks, Layer.METERED, metered);
    add(blocks, Layer.BILLED, billed);
    PriceBook prices = PriceBook.bundled().with(List.of(price()));
    return DataChecks.run(Cubes.of(blocks, prices), prices, imports, thresholds);
  }

  private static void add(List<StoredBlock> blocks, Layer layer, List<Fact.Builder> facts) {
    if (!facts.isEmpty()) {
      FactBlock.Builder block =
          new FactBlock.Builder(
              new DataSet(
                  "acme/" + layer,
                  layer,
                  Grain.BUCKET,
                  "acme",
                  "default",
                  Reporting.USUAL,
                  ZoneOffset.UTC));
      for (int i = 0; i < facts.size(); i++) {
        block.add(facts.get(i).line(i + 2).build());
      }
      blocks.add(
          new StoredBlock(blocks.size() + 1, 0, block.build(), new BitSet(), Instant.EPOCH, ""));
    }
  }

  private static Fact.Builder time(LocalDate day) {
    return Fact.builder()
        .time(day.toEpochDay() * 86_400_000L, day.plusDays(1).toEpochDay() * 86_400_000L);
  }

  private PriceRow price() {
    return new PriceRow(
        "acme",
        "m1",
        Measure.FRESH_INPUT,
        PriceRow.STANDARD,
        "",
        ContextBand.ALL,
        Optional.empty(),
        Optional.empty(),
        UnitPrice.perMillion(new BigDecimal(price)),
        Reporting.USUAL,
        "https://prices.example/acme",
        CHECKED);
  }
}
