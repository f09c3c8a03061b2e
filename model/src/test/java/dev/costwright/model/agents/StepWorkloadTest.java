package dev.costwright.model.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// C000-05: five to thirty times the tokens of a chat call.
final class StepWorkloadTest {
  private static final StepWorkload AGENT =
      new StepWorkload(
          500,
          400,
          List.of(
              new StepWorkload.Step("planning", 500, 2_000),
              new StepWorkload.Step("tool", 1_000, 5_000),
              new StepWorkload.Step("memory", 2_000, 10_000),
              new StepWorkload.Step("reflection", 500, 1_500)));

  @Test
  void multipliesAChatCallByWhatTheStepsAdd() {
    assertThat(AGENT.lowTokens()).isEqualTo(4_900);
    assertThat(AGENT.low().rounded(2)).isEqualByComparingTo("5.44");
    assertThat(AGENT.highTokens()).isEqualTo(19_400);
    assertThat(AGENT.high().rounded(2)).isEqualByComparingTo("21.56");
  }

  @Test
  void thirtyTimesTheTokensNeedMoreThanOneCycle() {
    assertThat(AGENT.cyclesFor(BigDecimal.valueOf(30), 2)).isEqualByComparingTo("1.41");
  }

  @Test
  void refusesStepsThatRunBackwards() {
    assertThatThrownBy(() -> new StepWorkload.Step("tool", 5, 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Expected step tool to add a range of tokens");
  }

  @Test
  void refusesToCountCyclesOfStepsThatAddNothing() {
    assertThatThrownBy(
            () -> new StepWorkload(500, 400, List.of()).cyclesFor(BigDecimal.valueOf(30), 2))
        .isInstanceOf(UsageException.class);
  }
}
