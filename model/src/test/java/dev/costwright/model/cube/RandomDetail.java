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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A ledger whose bills and logs tell of the same days at much the same money, so that a true-up
/// has something to do: two accounts, four days around a month's end, many calls of equal cost,
/// bills with and without models, for a day or for several, with corrections, taxes and credits.
final class RandomDetail {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-29");
  private static final int DAYS = 4;
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Random random;
  private final List<StoredBlock> blocks = new ArrayList<>();
  private final boolean namesModels;

  RandomDetail(long seed) {
    random = new Random(seed);
    namesModels = random.nextBoolean();
    int files = 2 + random.nextInt(5);
    for (int i = 0; i < files; i++) {
      blocks.add(block(i + 1, i == 0 ? Layer.OBSERVED : pick(Layer.values())));
    }
  }

  Cube cube() {
    return cube(blocks);
  }

  /// The same files imported in another order.
  Cube shuffled(long seed) {
    List<StoredBlock> others = new ArrayList<>(blocks);
    Collections.shuffle(others, new Random(seed));
    return cube(others);
  }

  private static Cube cube(List<StoredBlock> blocks) {
    return Cube.of(blocks, Books.PRICES, RuleSet.EMPTY, LayerOverrides.NONE);
  }

  private StoredBlock block(int importId, Layer layer) {
    FactBlock.Builder block =
        new FactBlock.Builder(
            new DataSet(
                "detail/" + layer + (layer == Layer.BILLED ? "" : importId),
                layer,
                layer == Layer.OBSERVED ? Grain.CALL : Grain.BUCKET,
                "acme",
                pick("default", "default", "other"),
                Books.USD,
                ZoneOffset.UTC));
    int rows = layer == Layer.OBSERVED ? 5 + random.nextInt(40) : 1 + random.nextInt(8);
    for (int row = 0; row < rows; row++) {
      block.add((layer == Layer.BILLED ? charge() : usage(layer)).line(row + 2).build());
    }
    return new StoredBlock(importId, 0, block.build(), new BitSet(), Instant.EPOCH, "");
  }

  private Fact.Builder usage(Layer layer) {
    long start = (FIRST.toEpochDay() + random.nextInt(DAYS)) * DAY;
    long second = random.nextInt(24) * 3_600_000L;
    Fact.Builder fact =
        layer == Layer.OBSERVED
            ? Fact.builder().time(start + second, start + second + 900)
            : Fact.builder().time(start, start + DAY);
    some(fact, Dimension.MODEL, "m1", "m2");
    some(fact, Dimension.TEAM, "Search", "Support", "Sales");
    some(fact, Dimension.API_KEY, "k1", "k2");
    some(fact, Dimension.SESSION, "s1", "s2", "s3");
    int times = layer == Layer.OBSERVED ? 1 : 20;
    return fact.measure(Measure.REQUESTS, times)
        .measure(Measure.FRESH_INPUT, times * pick(0L, 333_333L, 333_333L, 1_000_000L, 7L));
  }

  private Fact.Builder charge() {
    long start = (FIRST.toEpochDay() + random.nextInt(DAYS)) * DAY;
    Fact.Builder fact = Fact.builder().time(start, start + pick(DAY, DAY, DAY, 2 * DAY));
    String kind = pick("tokens", "tokens", "tokens", "tokens", "Tax", "Credit", "Adjustment");
    fact.dimension(Dimension.CHARGE_KIND, kind);
    if (namesModels && random.nextInt(6) > 0) {
      fact.dimension(Dimension.MODEL, pick("m1", "m2", "m3"));
    }
    long most = kind.equals("tokens") ? 9_000_000_000_000L : 300_000_000_000L;
    return fact.measure(
        Measure.CHARGE,
        kind.equals("tokens") ? random.nextLong(most) : random.nextLong(-most, most));
  }

  private void some(Fact.Builder fact, Dimension dimension, String... values) {
    if (random.nextInt(5) > 0) {
      fact.dimension(dimension, pick(values));
    }
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
