package dev.costwright.importers.json;

import dev.costwright.model.prefix.Prefix;
import dev.costwright.model.prefix.PrefixChain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The pieces of one prompt as hashes with their lengths, by the part of the prompt that they
/// stand in. Filled while the prompt is read past; the text is gone by then.
final class PromptParts {
  /// No provider keeps a head of fewer than 64 tokens, and a shorter text could be guessed.
  private static final long SHORTEST = 256;

  /// In the order in which a provider reads a prompt, however the request is written.
  enum Part {
    TOOLS,
    SYSTEM,
    MESSAGES;

    /// Empty for a field that is no part of a prompt.
    static Optional<Part> of(String field) {
      return switch (field.toLowerCase(Locale.ROOT)) {
        case "tools", "functions", "toolconfig", "gen_ai.tool.definitions" -> Optional.of(TOOLS);
        case "system",
            "instructions",
            "systeminstruction",
            "system_instruction",
            "gen_ai.system_instructions" ->
            Optional.of(SYSTEM);
        case "messages", "input", "contents", "prompt", "gen_ai.input.messages" ->
            Optional.of(MESSAGES);
        default -> Optional.empty();
      };
    }
  }

  /// @param content hash of a piece
  /// @param length in characters
  private record Piece(long content, long length) {}

  private final Map<Part, List<Piece>> pieces = new EnumMap<>(Part.class);

  void add(Part part, long content, long length) {
    if (length > 0) {
      pieces.computeIfAbsent(part, _ -> new ArrayList<>()).add(new Piece(content, length));
    }
  }

  void addAll(PromptParts other) {
    other.pieces.forEach(
        (part, some) -> pieces.computeIfAbsent(part, _ -> new ArrayList<>()).addAll(some));
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /// Lengths in characters; empty when nothing was said.
  Optional<Prefix> prefix() {
    if (isEmpty()) {
      return Optional.empty();
    }
    PrefixChain chain = new PrefixChain(SHORTEST);
    pieces
        .values()
        .forEach(some -> some.forEach(piece -> chain.add(piece.content(), piece.length())));
    return Optional.of(chain.prefix());
  }
}
