package dev.costwright.app.ui.scenario;

import dev.costwright.forecasting.scenario.Scenario;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Where undo and redo lead: every state that the open scenario had while the screen lives.
final class History {
  private final Deque<Step> past = new ArrayDeque<>();
  private final Deque<Step> future = new ArrayDeque<>();

  /// One step.
  ///
  /// @param open the scenario that is open there
  /// @param deleted what was taken out of the ledger between there and here
  record Step(Optional<Scenario> open, Optional<Scenario> deleted) {}

  boolean canUndo() {
    return !past.isEmpty();
  }

  boolean canRedo() {
    return !future.isEmpty();
  }

  /// A step that nothing follows yet; where nothing was open there is none.
  void add(Step step) {
    step.open().ifPresent(_ -> past.push(step));
    future.clear();
  }

  /// Empty when there is no step to take back.
  Optional<Step> back(Optional<Scenario> current) {
    return move(past, future, current);
  }

  Optional<Step> forth(Optional<Scenario> current) {
    return move(future, past, current);
  }

  private static Optional<Step> move(Deque<Step> from, Deque<Step> to, Optional<Scenario> current) {
    Optional<Step> step = Optional.ofNullable(from.poll());
    step.ifPresent(taken -> to.push(new Step(current, taken.deleted())));
    return step;
  }
}
