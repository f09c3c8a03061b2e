package dev.costwright.model.cube;

/// Rows that count in no total, and why.
record Aside(Reason reason, Chunk chunk) {
  /// @param kind why
  /// @param source what tells of them
  /// @param counting the source whose money counts in their place; their own for purchases
  /// @param agrees whether both say the same, rounding to cents apart
  record Reason(Coverage.Aside.Kind kind, String source, String counting, boolean agrees) {}
}
