package dev.costwright.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Cubes;
import dev.costwright.model.fx.Reporting;
import dev.costwright.model.ledger.StoredBlock;
import dev.costwright.model.ledger.TrustCounts;
import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.usage.DataSet;
import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import dev.costwright.model.usage.FactBlock;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Layer;
import dev.costwright.model.usage.Measure;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Checks of a year of logged calls: forty keys, two thousand users, twelve features with prompt
/// versions, three models. Measured in processor time, which a busy machine does not change. The
/// long run, `-Dtrust.checkedRows=1000000`, holds so many rows against a tenth of them.
class ChecksSpeedTest {
  private static final int ROWS = TrustCounts.of("checkedRows", 20_000);
  private static final int LONG_RUN = 1_000_000;
  private static final int BLOCK = 32_768;
  private static final int DAYS = 360;
  private static final long START = Instant.parse("2025-09-01T00:00:00Z").getEpochSecond();
  private static final List<String> MODELS = List.of("gpt-4o", "gpt-4o-mini", "gpt-5");

  @Test
  void growsNoFasterThanTheRows() {
    Cube few = cube(ROWS / 10);
    Cube many = cube(ROWS);
    time(few);
    Duration ofFew = shortest(few);
    Duration ofMany = shortest(many);

    System.out.printf(
        "%,d rows checked in %,d ms of processor time; %,d rows in %,d ms%n",
        ROWS, ofMany.toMillis(), ROWS / 10, ofFew.toMillis());
    if (ROWS >= LONG_RUN) {
      assertThat((double) ofMany.toNanos() / ofFew.toNanos()).isLessThanOrEqualTo(11);
    }
  }

  private static Duration shortest(Cube cube) {
    return IntStream.range(0, 3).mapToObj(_ -> time(cube)).min(Duration::compareTo).orElseThrow();
  }

  private static Duration time(Cube cube) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(DataChecks.run(cube, PriceBook.bundled(), List.of(), Thresholds.DEFAULT))
        .isNotNull();
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
  }

  private static Cube cube(int rows) {
    Random random = new Random(rows);
    List<StoredBlock> blocks = new ArrayList<>();
    for (int from = 0; from < rows; from += BLOCK) {
      FactBlock.Builder block =
          new FactBlock.Builder(
              new DataSet(
                  "gateway",
                  Layer.OBSERVED,
                  Grain.CALL,
                  "openai",
                  "default",
                  Reporting.USUAL,
                  ZoneOffset.UTC));
      for (int row = from; row < Math.min(from + BLOCK, rows); row++) {
        block.add(call(random, (long) row * DAYS * 86_400 / rows).line(row + 2L).build());
      }
      blocks.add(
          new StoredBlock(blocks.size() + 1, 0, block.build(), new BitSet(), Instant.EPOCH, ""));
    }
    return Cubes.of(blocks, PriceBook.bundled());
  }

  private static Fact.Builder call(Random random, long second) {
    int feature = random.nextInt(12);
    long start = (START + second) * 1000;
    return Fact.builder()
        .time(start, start + 900)
        .dimension(Dimension.MODEL, MODELS.get(random.nextInt(MODELS.size())))
        .dimension(Dimension.API_KEY, "key_" + random.nextInt(40))
        .dimension(Dimension.USER, "user_" + random.nextInt(2_000))
        .dimension(Dimension.TEAM, "team_" + feature % 4)
        .dimension(Dimension.FEATURE, "feature_" + feature)
        .dimension(Dimension.PROMPT_VERSION, "v" + second / (90 * 86_400))
        .measure(Measure.REQUESTS, 1)
        .measure(Measure.FRESH_INPUT, 500 + random.nextInt(20_000))
        .measure(Measure.OUTPUT, random.nextInt(2_000));
  }
}
