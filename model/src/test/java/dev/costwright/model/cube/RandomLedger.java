package dev.costwright.model.cube;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/// A ledger of a few days around a change of clocks and a month's end: two sellers, two accounts,
/// all layers, calls and buckets of an hour, a day and several days, hidden rows, unknown models,
/// foreign money, credits, counts that files leave out; for some, the user chose layers.
final class RandomLedger {
  static final LocalDate FIRST = LocalDate.parse("2026-03-26");
  private static final int DAYS = 7;
  private static final long DAY = Duration.ofDays(1).toMillis();

  final List<StoredBlock> blocks = new ArrayList<>();
  final LayerOverrides overrides;
  private final Random random;

  RandomLedger(long seed) {
    random = new Random(seed);
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      blocks.add(block(i + 1));
    }
    overrides = random.nextBoolean() ? LayerOverrides.NONE : overrides();
  }

  Cube cube(RuleSet rules) {
    return Cube.of(blocks, Books.PRICES, rules, overrides);
  }

  private LayerOverrides overrides() {
    LayerOverrides chosen = LayerOverrides.NONE;
    for (int i = random.nextInt(5); i >= 0; i--) {
      chosen =
          chosen.with(
              new LayerOverride(
                  pick("acme", "openai", ""),
                  pick("default", "default", "other"),
                  YearMonth.of(2026, pick(3, 4)),
                  pick(Layer.values())));
    }
    return chosen;
  }

  private StoredBlock block(int importId) {
    Layer layer = pick(Layer.values());
    Grain grain = layer == Layer.OBSERVED ? Grain.CALL : Grain.BUCKET;
    FactBlock.Builder block =
        new FactBlock.Builder(
            new DataSet(
                "random",
                layer,
                grain,
                random.nextInt(5) == 0 ? "" : pick("acme", "acme", "openai"),
                pick("default", "default", "other"),
                Currency.getInstance(random.nextInt(6) == 0 ? "EUR" : "USD"),
                pick(ZoneOffset.UTC, ZoneOffset.UTC, ZoneId.of("+08:00"))));
    BitSet hidden = new BitSet();
    int rows = random.nextInt(12);
    for (int row = 0; row < rows; row++) {
      block.add(fact(layer, grain).line(row + 2).build());
      hidden.set(row, random.nextInt(8) == 0);
    }
    return new StoredBlock(importId, 0, block.build(), hidden, Instant.EPOCH, "");
  }

  private Fact.Builder fact(Layer layer, Grain grain) {
    Fact.Builder fact = Fact.builder();
    long day = (FIRST.toEpochDay() + random.nextInt(DAYS)) * DAY;
    if (grain == Grain.CALL) {
      long start = day + random.nextLong(DAY);
      fact.time(start, start + random.nextLong(90_000));
    } else {
      long start = day + random.nextInt(24) * DAY / 24;
      long length = pick(DAY / 24, DAY, DAY, 3 * DAY);
      fact.time(length < DAY ? start : day, (length < DAY ? start : day) + length);
    }
    some(fact, Dimension.MODEL, "m1", "m1", "m2", "mystery", "gpt-4o");
    some(fact, Dimension.TEAM, "Search", "Support", "(untagged)");
    some(fact, Dimension.API_KEY, "k1", "k2", "k3");
    some(fact, Dimension.SESSION, "s1", "s2", "s3");
    some(fact, Dimension.OUTCOME, "ok", "error", "cache_hit");
    if (layer == Layer.BILLED) {
      if (random.nextInt(8) > 0) {
        fact.measure(Measure.CHARGE, random.nextLong(-5, 40) * 123_456_789_012_345L);
      }
      return fact;
    }
    some(fact, Measure.REQUESTS, 5);
    some(fact, Measure.FRESH_INPUT, 3_000_000);
    some(fact, Measure.OUTPUT, 900_000_000_000L);
    some(fact, Measure.CACHE_READ, 2);
    some(fact, Measure.ERRORS, 2);
    return fact;
  }

  private void some(Fact.Builder fact, Dimension dimension, String... values) {
    if (random.nextInt(4) > 0) {
      fact.dimension(dimension, pick(values));
    }
  }

  private void some(Fact.Builder fact, Measure measure, long bound) {
    if (random.nextInt(3) > 0) {
      fact.measure(measure, random.nextLong(bound));
    }
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
