package dev.costwright.model.signoff;

/// What the user lets pass.
///
/// @param tolerance up to which a line agrees
/// @param materiality up to which a line that does not agree asks for no attention
public record Limits(Threshold tolerance, Threshold materiality) {
  /// Every cent counts.
  public static final Limits NONE = new Limits(Threshold.NONE, Threshold.NONE);

  /// Whether nothing is set.
  public boolean isEmpty() {
    return tolerance.isEmpty() && materiality.isEmpty();
  }
}
