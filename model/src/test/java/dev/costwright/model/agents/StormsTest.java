package dev.costwright.model.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StormsTest {
  private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

  @Test
  void findsAStormOfEightHundredCallsInItsFirstHourWithItsCost() {
    List<AgentCall> calls = ordinaryWeek();
    Instant start = Instant.parse("2026-03-05T13:20:00Z");
    for (int i = 0; i < 847; i++) {
      String cost = i < 846 ? "0.0743" : "0.1422";
      calls.add(
          Logged.in("agent", "storm " + i % 20)
              .step("retry")
              .at(start.plusSeconds(i).toString(), 9_000, 100, cost));
    }

    List<RetryStorm> storms = find(calls);

    assertThat(storms).hasSize(1);
    RetryStorm storm = storms.getFirst();
    assertThat(storm.start()).isEqualTo(start);
    assertThat(storm.end()).isEqualTo(start.plusSeconds(846));
    assertThat(storm.sessions()).isEqualTo(20);
    assertThat(storm.sum().calls()).isEqualTo(847);
    assertThat(storm.sum().cost().toPlainString()).isEqualTo("63.00");
    assertThat(storm.costPerCall().rounded(6)).isEqualByComparingTo("0.074380");
  }

  @Test
  void findsPromptsThatAreSentAgainWithoutAnyMark() {
    List<AgentCall> calls = ordinaryWeek();
    for (int i = 0; i < 40; i++) {
      calls.add(
          Logged.in("agent", "stuck")
              .at(DAY.plusSeconds(100_000 + i * 5L).toString(), 50_000, i, "0.10"));
    }

    assertThat(find(calls))
        .singleElement()
        .satisfies(
            storm -> {
              assertThat(storm.sum().calls()).isEqualTo(39);
              assertThat(storm.sum().cost().toPlainString()).isEqualTo("3.90");
            });
  }

  @Test
  void findsNothingInAWorkflowThatOftenRetries() {
    List<AgentCall> calls = ordinaryWeek();
    for (int hour = 0; hour < 168; hour++) {
      for (int i = 0; i < 8 + hour % 9; i++) {
        calls.add(
            Logged.in("agent", "h" + hour + "/" + i)
                .step("retry")
                .at(DAY.plusSeconds(hour * 3_600L + i * 60).toString(), 500 + i, 10, "0.01"));
      }
    }

    assertThat(find(calls)).isEmpty();
  }

  @Test
  void findsNothingInAnOrdinaryWeek() {
    assertThat(find(ordinaryWeek())).isEmpty();
  }

  /// A session of three growing prompts each hour.
  private static List<AgentCall> ordinaryWeek() {
    List<AgentCall> calls = new ArrayList<>();
    for (int hour = 0; hour < 168; hour++) {
      for (int turn = 0; turn < 3; turn++) {
        calls.add(
            Logged.in("agent", "s" + hour)
                .at(
                    DAY.plusSeconds(hour * 3_600L + turn * 60).toString(),
                    1_000 + turn * 300L,
                    50,
                    "0.01"));
      }
    }
    return calls;
  }

  private static List<RetryStorm> find(List<AgentCall> calls) {
    Workload workload = Workload.of(calls).getFirst();
    return new Storms(workload.name(), workload.tasks(), Logged.ZERO).find();
  }
}
