package dev.costwright.importers.call;

/// What a source does with cached tokens where its total does not tell.
public enum Habit {
  /// Its input holds them, as OpenAI's does.
  WITHIN,
  /// They stand beside its input, as with Anthropic. Its total may leave them out.
  BESIDE,
  /// Nobody knows: where it matters the call is doubtful, and its input is taken to hold them.
  UNKNOWN
}
