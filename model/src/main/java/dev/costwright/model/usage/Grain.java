package dev.costwright.model.usage;

/// What one fact describes.
public enum Grain {
  /// One call; its natural key is a request or message id.
  CALL,
  /// All calls of a bucket of time that share their dimensions; its natural key is made of both.
  BUCKET
}
