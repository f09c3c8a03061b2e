package dev.costwright.model.pricing;

import java.util.Locale;

/// How strong, and how dear, a model is among its contemporaries.
public enum ModelClass {
  FRONTIER,
  MID,
  SMALL;

  /// The value of the model-class dimension, such as `frontier`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
