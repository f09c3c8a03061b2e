package dev.costwright.importers.prices;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whole files as trees, decimals exact. A catalogue of all models there are has 2 MB.
final class Documents {
  private static final int MOST_CHARACTERS = 32 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Documents() {}

  static JsonNode json(SourceFile source) {
    try {
      return MAPPER.readTree(text(source));
    } catch (JacksonException broken) {
      throw new InputException(
          "Expected valid JSON in %s, found: %s Download the file again."
              .formatted(source.name(), firstLine(broken.getOriginalMessage())),
          broken);
    }
  }

  /// @throws InputException when it is longer than any catalogue
  static String text(SourceFile source) {
    StringBuilder text = new StringBuilder();
    try (Reader reader = source.text()) {
      char[] chunk = new char[1 << 16];
      for (int length = reader.read(chunk); length >= 0; length = reader.read(chunk)) {
        text.append(chunk, 0, length);
        if (text.length() > MOST_CHARACTERS) {
          throw new InputException(
              "Expected a price catalogue of at most 32 MB, found more in %s. Keep only the models you use."
                  .formatted(source.name()));
        }
      }
      return text.toString();
    } catch (IOException unreadable) {
      throw new InputException(
          "Cannot read %s: %s. Copy or download the file again."
              .formatted(source.name(), unreadable.getMessage()),
          unreadable);
    }
  }

  /// The fields of an object in their order; none of anything else.
  static Stream<Map.Entry<String, JsonNode>> fields(JsonNode node) {
    return node.isObject() ? node.properties().stream() : Stream.empty();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
