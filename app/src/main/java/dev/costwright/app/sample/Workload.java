package dev.costwright.app.sample;

/// How the calls of a feature look.
sealed interface Workload {
  /// Calls that stand alone.
  ///
  /// @param prompt tokens of the whole prompt
  /// @param output tokens, reasoning included
  /// @param sharedPrefix tokens at the start of each prompt that the cache may hold
  /// @param batch whether the calls go through the batch API
  record Single(Range prompt, Range output, int sharedPrefix, boolean batch) implements Workload {}

  /// Agent sessions: each turn sends the whole conversation so far.
  ///
  /// @param turns calls in a session
  /// @param system tokens of instructions and tool schemas
  /// @param added tokens that a turn adds to the context
  /// @param output tokens of one turn
  /// @param window the context is cut to this many tokens
  /// @param growthPerMonth how much `added` rises with each month after the launch, in 1/1000
  /// @param longCache whether the cache is written for an hour instead of five minutes
  record Session(
      Range turns,
      int system,
      Range added,
      Range output,
      int window,
      int growthPerMonth,
      boolean longCache)
      implements Workload {}

  /// Both ends included.
  record Range(int low, int high) {
    int around(Dice dice) {
      return dice.around(low, high);
    }

    int skewed(Dice dice) {
      return dice.skewed(low, high);
    }

    int middle() {
      return (low + high) / 2;
    }
  }
}
