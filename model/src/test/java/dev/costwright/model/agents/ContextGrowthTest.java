package dev.costwright.model.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.model.agents.GrowthTrend.Sized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ContextGrowthTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Test
  void recoversTheExactQuadraticOfAConversation() {
    List<List<Long>> sessions = new ArrayList<>();
    for (int turns = 1; turns <= 20; turns++) {
      Conversation conversation = new Conversation(turns, 2_000, 100, 300);
      sessions.add(LongStream.rangeClosed(1, turns).mapToObj(conversation::promptAt).toList());
    }

    GrowthFit fit = GrowthFit.of(sessions).orElseThrow();

    assertThat(fit.perTurn()).isCloseTo(1_900, within(1e-6));
    assertThat(fit.perTurnSquared()).isCloseTo(200, within(1e-8));
    assertThat(fit.r2()).isCloseTo(1, within(1e-12));
    assertThat(fit.linearR2()).isLessThan(0.95);
  }

  @Test
  void fitsNothingToSessionsOfOneLength() {
    assertThat(GrowthFit.of(LongStream.range(0, 50).mapToObj(i -> List.of(i, i + 1)).toList()))
        .isEmpty();
  }

  @Test
  void splitsPromptsIntoOpeningNewAndResentTokens() {
    List<AgentCall> turns = new ArrayList<>();
    Conversation conversation = new Conversation(20, 2_000, 100, 300);
    for (int turn = 1; turn <= 20; turn++) {
      turns.add(
          Logged.in("agent", "s")
              .at(
                  "2026-01-01T10:%02d:00Z".formatted(turn),
                  conversation.promptAt(turn),
                  300,
                  "0.01"));
    }

    PromptParts parts = PromptParts.of(turns);

    assertThat(parts).isEqualTo(new PromptParts(42_000, 1_900, 74_100));
    assertThat(parts.total()).isEqualTo(conversation.input());
  }

  @Test
  void partsSumToThePromptsWhenTheContextWasCut() {
    List<AgentCall> turns = new ArrayList<>();
    long[] prompts = {9_000, 30_000, 4_000, 12_000};
    for (int turn = 0; turn < prompts.length; turn++) {
      turns.add(
          Logged.in("agent", "s")
              .at("2026-01-01T10:0%d:00Z".formatted(turn), prompts[turn], 500, "0.01"));
    }

    assertThat(PromptParts.of(turns).total()).isEqualTo(55_000);
  }

  @Test
  void findsGrowthOverMonthsOnly() {
    assertThat(trend(1.05).isGrowing()).isTrue();
    assertThat(trend(1.05).perMonth()).isBetween(0.03, 0.06);
    assertThat(trend(1.0).isGrowing()).isFalse();
    assertThat(trend(0.95).isGrowing()).isFalse();
  }

  @Test
  void longerSessionsAreNoGrowingOnes() {
    List<Sized> sessions = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(3);
    for (int day = 0; day < 180; day++) {
      int turns = 3 + day / 20;
      sessions.add(
          new Sized(
              FIRST.plusDays(day),
              LongStream.range(0, turns)
                  .mapToObj(turn -> 5_000 + turn * 8_000 + random.nextLong(2_000))
                  .toList()));
    }

    assertThat(GrowthTrend.of(sessions).orElseThrow().isGrowing()).isFalse();
  }

  /// Five months of sessions whose prompts rise by a factor each month, with noise.
  private static GrowthTrend trend(double factor) {
    SplittableRandom random = new SplittableRandom(11);
    List<Sized> sessions = new ArrayList<>();
    for (int day = 0; day < 150; day++) {
      double size = Math.pow(factor, day / 30.0);
      List<Long> prompts =
          LongStream.range(0, 6)
              .mapToObj(turn -> Math.round((8_000 + turn * 9_000) * size + random.nextLong(4_000)))
              .toList();
      sessions.add(new Sized(FIRST.plusDays(day), prompts));
    }
    return GrowthTrend.of(sessions).orElseThrow();
  }
}
