package dev.costwright.model.agents;

import dev.costwright.model.problem.UsageException;

/// What a task is measured against: one call that answers at once.
public sealed interface BaselineChoice {
  /// For each workflow the single-turn workflow with the fewest tokens per call on the same class
  /// of models.
  record Automatic() implements BaselineChoice {}

  /// The single-turn tasks of this workflow.
  record OfWorkflow(String name) implements BaselineChoice {}

  /// A described chat call, priced at the model that the workflow calls most.
  ///
  /// @param input prompt tokens, none of them cached
  /// @param output reply tokens
  record OfCall(long input, long output) implements BaselineChoice {
    private static final long MOST = 10_000_000;

    /// @throws UsageException when the call has no tokens, or impossibly many
    public OfCall {
      if (input < 0 || output < 0 || input + output == 0 || input > MOST || output > MOST) {
        throw new UsageException(
            "Expected a chat call of 1 to %d tokens in and out, such as 500+400, found %d+%d."
                .formatted(MOST, input, output));
      }
    }
  }
}
