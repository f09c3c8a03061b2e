package dev.costwright.model.agents;

import dev.costwright.model.problem.UsageException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// A described agent: a chat call to which planning, tools, memory or reflection add tokens, each
/// within a range.
///
/// The multiplier is `(chat + Σ added) / chat`; one pass through all steps is a cycle.
///
/// @param chatInput prompt tokens of the plain chat call
/// @param chatOutput its reply tokens
/// @param steps what the agent does besides, in order
public record StepWorkload(long chatInput, long chatOutput, List<Step> steps) {
  /// What one kind of step adds to the tokens of a task.
  ///
  /// @param low fewest tokens
  /// @param high most tokens
  public record Step(String name, long low, long high) {
    /// @throws UsageException when the range is empty or below 0
    public Step {
      if (low < 0 || high < low || high > MOST_TOKENS) {
        throw new UsageException(
            "Expected step %s to add a range of tokens from 0 to %d, found %d to %d."
                .formatted(name, MOST_TOKENS, low, high));
      }
    }
  }

  private static final long MOST_TOKENS = 1_000_000_000;

  /// @throws UsageException when the chat call has no tokens
  public StepWorkload {
    steps = List.copyOf(steps);
    if (chatInput < 0 || chatOutput < 0 || chatInput + chatOutput == 0) {
      throw new UsageException(
          "Expected a chat call of at least one token, found %d + %d."
              .formatted(chatInput, chatOutput));
    }
  }

  public long chat() {
    return Math.addExact(chatInput, chatOutput);
  }

  /// Tokens of a task with every step at its fewest.
  public long lowTokens() {
    return chat() + steps.stream().mapToLong(Step::low).sum();
  }

  /// Tokens of a task with every step at its most.
  public long highTokens() {
    return chat() + steps.stream().mapToLong(Step::high).sum();
  }

  public Multiple low() {
    return new Multiple(lowTokens(), chat());
  }

  public Multiple high() {
    return new Multiple(highTokens(), chat());
  }

  /// How often all steps have to run, at their most, until the task is `multiple` chat calls.
  ///
  /// @return HALF_UP to `decimals`
  /// @throws UsageException when the steps add nothing
  public BigDecimal cyclesFor(BigDecimal multiple, int decimals) {
    long added = highTokens() - chat();
    if (added == 0) {
      throw new UsageException("Expected steps that add tokens, found none that does.");
    }
    return multiple
        .subtract(BigDecimal.ONE)
        .multiply(BigDecimal.valueOf(chat()))
        .divide(BigDecimal.valueOf(added), decimals, RoundingMode.HALF_UP);
  }
}
