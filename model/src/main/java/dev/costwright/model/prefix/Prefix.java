package dev.costwright.model.prefix;

import java.util.List;

/// The head of one prompt: nested pieces from its beginning, each known by a hash of all that
/// it holds. Two prompts that have a hash in common begin with the same text, up to that mark.
/// No text can be read off it.
///
/// Lengths are in the log's own unit, tokens or characters: what a mark is in tokens is its
/// part of `length`, applied to the tokens of the call's prompt. Where the log counts tokens,
/// that is exact.
///
/// @param length of the whole prompt
/// @param marks shortest piece first; none where the prompt is too short to be kept by anybody
public record Prefix(long length, List<Mark> marks) {
  /// A piece from the beginning of a prompt.
  ///
  /// @param hash of everything up to its end
  /// @param end its length
  public record Mark(long hash, long end) {}

  /// @throws IllegalArgumentException when the marks do not rise, or end behind the prompt
  public Prefix {
    marks = List.copyOf(marks);
    long before = 0;
    for (Mark mark : marks) {
      if (mark.end() <= before || mark.end() > length) {
        throw new IllegalArgumentException(
            "Expected marks that rise from 1 to %d, found %d after %d"
                .formatted(length, mark.end(), before));
      }
      before = mark.end();
    }
    if (length < 0) {
      throw new IllegalArgumentException("Expected a length of at least 0, found " + length);
    }
  }
}
