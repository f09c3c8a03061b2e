package dev.costwright.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.costwright.model.cube.Cubes;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// C06: the system prompt of the oldest feature grew from 500 to 3,000 tokens. 60 calls a month
/// for half a year, each with 100 to 159 tokens of its own and 200 of reply.
final class PromptShareTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

  private final FactBlock.Builder block =
      new FactBlock.Builder(
          new DataSet(
              "gateway",
              Layer.OBSERVED,
              Grain.CALL,
              "openai",
              "default",
              Reporting.USUAL,
              ZoneOffset.UTC));
  private int line = 2;

  private PromptShareTest month(String feature, int month, int system) {
    for (int call = 0; call < 60; call++) {
      long start = FIRST.plusMonths(month).plusDays(call % 27).toEpochDay() * 86_400_000L + call;
      block.add(
          Fact.builder()
              .time(start, start + 900)
              .dimension(Dimension.FEATURE, feature)
              .dimension(Dimension.TEAM, "search")
              .dimension(Dimension.MODEL, "gpt-4o-mini")
              .measure(Measure.FRESH_INPUT, system + 100 + call)
              .measure(Measure.OUTPUT, 200)
              .line(line++)
              .build());
    }
    return this;
  }

  private List<Finding> found(Thresholds thresholds) {
    List<StoredBlock> blocks = new ArrayList<>();
    blocks.add(new StoredBlock(1, 0, block.build(), new BitSet(), Instant.EPOCH, ""));
    return DataChecks.run(
            Cubes.of(blocks, PriceBook.bundled()), PriceBook.bundled(), List.of(), thresholds)
        .stream()
        .filter(finding -> finding.type() == CheckType.PROMPT_SHARE)
        .toList();
  }

  /// Cents matter here: the calls are few.
  private static Thresholds small() {
    return Thresholds.DEFAULT.with(Threshold.LEAST, new BigDecimal("0.000001"));
  }

  @Test
  void findsTheOldFeatureWhosePromptGrewFrom500To3000Tokens() {
    for (int month = 0; month < 6; month++) {
      month("chat", month, month < 3 ? 500 : 3000).month("steady", month, 500);
    }

    List<Finding> found = found(small());

    assertThat(found).extracting(Finding::subject).containsExactly("chat");
    // 5th percentile of 600 … 659 and of 3,100 … 3,159: the third smallest
    assertThat(found.getFirst().message())
        .isEqualTo(
            "The fixed part of chat's prompts grew from 602 to 3,102 tokens, 99 % of a mean"
                + " prompt.");
    assertThat(found.getFirst().money()).isPresent();
  }

  @Test
  void leavesYoungFeaturesAndSmallGrowthAlone() {
    for (int month = 0; month < 6; month++) {
      month("steady", month, month < 3 ? 500 : 900);
    }
    month("young", 4, 500).month("young", 5, 3000);

    assertThat(found(small())).isEmpty();
    assertThat(found(Thresholds.DEFAULT)).isEmpty();
  }
}
