package dev.costwright.importers.call;

/// A count of tokens as sources tell it, before it is known which counts hold which others.
public enum Count {
  INPUT,
  OUTPUT,
  TOTAL,
  CACHE_READ,
  /// Of five minutes, or of a lifetime that is not told.
  CACHE_WRITE,
  /// Of an hour; a part of {@link #CACHE_WRITE} where that is told as well.
  CACHE_WRITE_1H,
  REASONING,
  AUDIO_INPUT,
  AUDIO_CACHE_READ,
  AUDIO_OUTPUT,
  IMAGE_INPUT,
  IMAGE_CACHE_READ,
  IMAGE_OUTPUT
}
