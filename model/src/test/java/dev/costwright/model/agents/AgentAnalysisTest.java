package dev.costwright.model.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.costwright.model.pricing.PriceBook;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AgentAnalysisTest {
  private static final BaselineChoice AUTOMATIC = new BaselineChoice.Automatic();

  @Test
  void measuresATaskAgainstTheSmallestSingleCallsOfTheSameModels() {
    List<AgentCall> calls = sessions(40, 4);
    calls.addAll(singles("chat", "mid", 500, 30, "0.01"));
    calls.addAll(singles("tiny", "small", 10, 30, "0.001"));
    calls.addAll(singles("reports", "mid", 90_000, 30, "0.50"));

    Workflow agent = only(calls, AUTOMATIC);

    assertThat(agent.callsPerTask().mean()).isEqualTo(4);
    assertThat(agent.costPerTask().orElseThrow().mean().toPlainString()).isEqualTo("0.08");
    Multipliers against = agent.multipliers().orElseThrow();
    assertThat(against.baseline().name()).contains("chat");
    assertThat(against.baseline().isMatched()).isTrue();
    assertThat(against.tokens().orElseThrow().value()).isEqualTo(4 * 1_100 / 600.0);
    assertThat(against.calls().orElseThrow().value()).isEqualTo(4);
    assertThat(against.cost().orElseThrow().value()).isCloseTo(8, within(1e-12));
  }

  @Test
  void saysThatOtherModelsAreInTheBaselineWhenNoneMatches() {
    List<AgentCall> calls = sessions(40, 4);
    calls.addAll(singles("tiny", "small", 10, 30, "0.001"));

    Baseline baseline = only(calls, AUTOMATIC).multipliers().orElseThrow().baseline();

    assertThat(baseline.name()).contains("tiny");
    assertThat(baseline.isMatched()).isFalse();
  }

  @Test
  void givesNoMultiplierWithoutABaseline() {
    assertThat(only(sessions(40, 4), AUTOMATIC).multipliers()).isEmpty();
  }

  @Test
  void measuresAgainstADescribedCallAtThePriceOfTheAgentsModel() {
    Multipliers against =
        only(sessions(40, 4), new BaselineChoice.OfCall(500, 300)).multipliers().orElseThrow();

    assertThat(against.baseline().costPerCall().orElseThrow().toPlainString()).isEqualTo("0.00425");
    assertThat(against.tokens().orElseThrow().value()).isEqualTo(4_400 / 800.0);
  }

  @Test
  void refusesABaselineThatIsNoSingleTurnWorkflow() {
    List<AgentCall> calls = sessions(3, 2);
    calls.addAll(singles("chat", "mid", 500, 2, "0.01"));

    assertThatThrownBy(() -> report(calls, new BaselineChoice.OfWorkflow("agent")))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Expected a workflow whose tasks are single calls as baseline, found \"agent\"."
                + " There are: chat.");
  }

  @Test
  void leavesATaskWithAnUnpricedCallOutOfTheCostPerTask() {
    List<AgentCall> calls = sessions(2, 2);
    calls.add(Logged.in("agent", "s0").at("2026-01-01T12:00:00Z", 5_000, 1, ""));

    Workflow agent = only(calls, AUTOMATIC);

    assertThat(agent.unpricedSessions()).isEqualTo(1);
    assertThat(agent.costPerTask().orElseThrow().mean().toPlainString()).isEqualTo("0.04");
    assertThat(agent.sum().unpricedCalls()).isEqualTo(1);
  }

  @Test
  void doesNotDependOnTheOrderOfCalls() {
    List<AgentCall> calls = sessions(60, 5);
    calls.addAll(singles("chat", "mid", 500, 40, "0.01"));
    AgentReport expected = report(calls, AUTOMATIC);
    Collections.shuffle(calls, new Random(7));

    assertThat(report(calls, AUTOMATIC)).isEqualTo(expected);
  }

  private static Workflow only(List<AgentCall> calls, BaselineChoice choice) {
    return report(calls, choice).workflow("agent").orElseThrow();
  }

  private static AgentReport report(List<AgentCall> calls, BaselineChoice choice) {
    LocalDate day = LocalDate.of(2026, 1, 1);
    SpendReach reach =
        new SpendReach(Period.utc(day, day), Logged.ZERO, Logged.ZERO, Logged.ZERO, 0);
    return AgentAnalysis.report(Workload.of(calls), choice, PriceBook.bundled(), reach);
  }

  private static List<AgentCall> sessions(int count, int turns) {
    List<AgentCall> calls = new ArrayList<>();
    for (int session = 0; session < count; session++) {
      for (int turn = 0; turn < turns; turn++) {
        String start = "2026-01-%02dT10:%02d:00Z".formatted(1 + session % 28, turn);
        calls.add(Logged.in("agent", "s" + session).at(start, 1_000, 100, "0.02"));
      }
    }
    return calls;
  }

  private static List<AgentCall> singles(
      String workflow, String models, long prompt, int count, String cost) {
    List<AgentCall> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String start = "2026-01-02T11:00:%02dZ".formatted(i % 60);
      calls.add(Logged.alone(workflow).on(models).at(start, prompt, 100, cost));
    }
    return calls;
  }
}
