package dev.costwright.benchmarks;

import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.LayerOverrides;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Calls of a gateway's log in memory, the same for the same number: six models, two hundred
/// features, sessions of eight turns, over a year.
final class CallLog {
  private static final List<String> MODELS =
      List.of("gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-4.1-mini", "o3", "o4-mini");
  private static final long FIRST = Instant.parse("2025-11-01T00:00:00Z").toEpochMilli();
  private static final long YEAR_MILLIS = 365L * 86_400_000;
  private static final int FEATURES = 200;
  private static final int TURNS = 8;
  private static final int AT_ONCE = 64;

  private CallLog() {}

  static Cube cube(int calls) {
    return Cube.read(
        visitor -> blocks(calls, visitor),
        PriceBook.bundled(),
        RuleSet.EMPTY,
        LayerOverrides.NONE,
        Reporting.NONE);
  }

  private static void blocks(int calls, Consumer<StoredBlock> visitor) {
    DataSet log =
        new DataSet(
            "log",
            Layer.OBSERVED,
            Grain.CALL,
            "openai",
            DataSet.DEFAULT_ACCOUNT,
            Currency.getInstance("USD"),
            ZoneOffset.UTC);
    SplittableRandom random = new SplittableRandom(42);
    FactBlock.Builder block = new FactBlock.Builder(log);
    int segment = 0;
    for (int call = 0; call < calls; call++) {
      block.add(fact(call, calls, random));
      if (block.isFull() || call == calls - 1) {
        visitor.accept(
            new StoredBlock(
                1, segment++, block.build(), new BitSet(), Instant.ofEpochMilli(FIRST), "none"));
        block = new FactBlock.Builder(log);
      }
    }
  }

  /// Sixty-four sessions go on at once, a turn of each after the other.
  private static Fact fact(int call, int calls, SplittableRandom random) {
    long start = FIRST + call * (YEAR_MILLIS / calls);
    int session = call / (AT_ONCE * TURNS) * AT_ONCE + call % AT_ONCE;
    int turn = call / AT_ONCE % TURNS;
    return Fact.builder()
        .time(start, start + 900)
        .key("c" + call)
        .line(call + 1L)
        .dimension(Dimension.SESSION, "s" + session)
        .dimension(Dimension.FEATURE, "feature " + session % FEATURES)
        .dimension(Dimension.MODEL, MODELS.get(session % MODELS.size()))
        .measure(Measure.REQUESTS, 1)
        .measure(Measure.FRESH_INPUT, 800 + 900L * turn + random.nextLong(2_000))
        .measure(Measure.CACHE_READ, turn == 0 ? 0 : random.nextLong(1_024))
        .measure(Measure.OUTPUT, 20 + random.nextLong(1_200))
        .build();
  }
}
