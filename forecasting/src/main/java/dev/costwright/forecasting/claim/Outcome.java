package dev.costwright.forecasting.claim;

/// What holding a claim against numbers comes to.
public enum Outcome {
  /// The numbers bear it out as it is said.
  REPRODUCIBLE("reproducible"),
  /// They do when a setting is something else than assumed.
  ONLY_IF("only if"),
  /// They do not, however far the levers are turned.
  IMPOSSIBLE("impossible"),
  /// There is no usage that it speaks of.
  UNTOLD("cannot be told");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /// In English, for files and terminals.
  public String words() {
    return words;
  }
}
