package dev.costwright.importers.json;

import dev.costwright.importers.json.PromptParts.Part;
import dev.costwright.model.prefix.ContentHash;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Reads past the prompt of a request and keeps hashes of its pieces: each message, tool and
/// system text, and of long texts each stretch of 1,024 characters. What moves from call to
/// call while the prompt stays the same, the marks of cached pieces among it, leaves no trace,
/// nor does whether a text is written plainly or as a list of one.
final class PromptWalk {
  private static final int STRETCH = 1_024;

  /// Objects around the parts of a prompt.
  private static final Set<String> BODIES = Set.of("body", "request", "json_body");

  /// Around a text, where attributes name their type.
  private static final String TYPED_TEXT = "stringValue";

  private static final String CACHE_CONTROL = "cache_control";
  private static final String TYPE = "type";
  private static final Set<String> PLAIN = Set.of("text", "input_text", "content", "parts");

  private final PromptParts parts = new PromptParts();

  private PromptWalk() {}

  /// Of the value that the parser stands on; the parser stands on its end afterwards.
  static PromptParts of(String field, JsonParser parser) {
    PromptWalk walk = new PromptWalk();
    walk.value(Part.of(field), parser);
    return walk.parts;
  }

  /// Of a cell, where JSON is a text of its own.
  static PromptParts of(String field, String text) {
    PromptWalk walk = new PromptWalk();
    walk.text(Part.of(field), text);
    return walk.parts;
  }

  private void value(Optional<Part> part, JsonParser parser) {
    switch (parser.currentToken()) {
      case START_ARRAY -> list(part, parser);
      case START_OBJECT -> object(part, parser);
      case VALUE_STRING -> text(part, parser.getString());
      default -> {}
    }
  }

  private void list(Optional<Part> part, JsonParser parser) {
    if (part.isEmpty()) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Block block = new Block(part.get(), parts);
      block.fold("", parser);
      block.end();
    }
  }

  /// The body of a request; or one message, where no field of it is a part of a prompt.
  private void object(Optional<Part> part, JsonParser parser) {
    PromptParts named = new PromptParts();
    PromptParts other = new PromptParts();
    Block rest = new Block(part.orElse(Part.MESSAGES), other);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (Part.of(name).isPresent() || BODIES.contains(name)) {
        named.addAll(of(name, parser));
      } else if (name.equals(TYPED_TEXT) && part.isPresent()) {
        text(part, parser.getString());
      } else if (part.isPresent()) {
        rest.fold(name, parser);
      } else {
        parser.skipChildren();
      }
    }
    rest.end();
    parts.addAll(named.isEmpty() && part.isPresent() ? other : named);
  }

  private void text(Optional<Part> part, String text) {
    String plain = text.strip();
    boolean isJson = plain.startsWith("{") || plain.startsWith("[");
    Optional<PromptParts> inner = isJson ? json(part, plain) : Optional.empty();
    if (inner.isPresent()) {
      parts.addAll(inner.get());
    } else if (part.isPresent()) {
      Block block = new Block(part.get(), parts);
      block.text(text.toCharArray(), 0, text.length());
      block.end();
    }
  }

  /// Empty for a text that only looks like JSON.
  private static Optional<PromptParts> json(Optional<Part> part, String text) {
    PromptWalk walk = new PromptWalk();
    try (JsonParser parser =
        JsonLimits.WITH_PROMPTS.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      walk.value(part, parser);
      return parser.nextToken() == null ? Optional.of(walk.parts) : Optional.empty();
    } catch (JacksonException plain) {
      return Optional.empty();
    }
  }

  /// One message, tool or system text on its way into a hash.
  private static final class Block {
    private final Part part;
    private final PromptParts into;
    private ContentHash hash = new ContentHash();
    private long length;

    private Block(Part part, PromptParts into) {
      this.part = part;
      this.into = into;
    }

    /// Takes in the value that the parser stands on.
    private void fold(String name, JsonParser parser) {
      JsonToken token = parser.currentToken();
      if (name.equals(CACHE_CONTROL)) {
        parser.skipChildren();
      } else if (token == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String inner = parser.currentName();
          parser.nextToken();
          fold(inner, parser);
        }
      } else if (token == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          fold(name, parser);
        }
      } else if (token != JsonToken.VALUE_NULL) {
        scalar(name, parser);
      }
    }

    private void scalar(String name, JsonParser parser) {
      int size = parser.getStringLength();
      char[] text = parser.getStringCharacters();
      int from = parser.getStringOffset();
      if (name.equals(TYPE) && PLAIN.contains(new String(text, from, size))) {
        return;
      }
      if (!PLAIN.contains(name)) {
        hash.add(name);
      }
      text(text, from, size);
    }

    /// A piece ends behind each stretch of a long text.
    private void text(char[] text, int from, int size) {
      int at = from;
      for (; from + size - at > STRETCH; at += STRETCH) {
        take(text, at, STRETCH);
        end();
      }
      take(text, at, from + size - at);
    }

    private void take(char[] text, int from, int size) {
      hash.add(text, from, size);
      length += size;
    }

    private void end() {
      into.add(part, hash.value(), length);
      hash = new ContentHash();
      length = 0;
    }
  }
}
