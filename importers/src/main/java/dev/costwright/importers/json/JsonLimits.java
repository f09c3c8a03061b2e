package dev.costwright.importers.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// The parser, with limits that no honest export reaches.
final class JsonLimits {
  /// The longest string of a record, prompts aside.
  static final int LONGEST_STRING = 1_000_000;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  // valid JSON all the same; a record that has one of more than 64 is set aside
                  .maxNumberLength(1_000)
                  .maxNameLength(1_000)
                  .maxStringLength(LONGEST_STRING)
                  .build())
          .build();

  /// The same where prompts are read past: one may hold a whole document, as no other text
  /// does.
  static final JsonFactory WITH_PROMPTS =
      JSON.rebuild()
          .streamReadConstraints(
              JSON.streamReadConstraints().rebuild().maxStringLength(40 * LONGEST_STRING).build())
          .build();

  /// The same for writers that end their lists with a comma.
  static final JsonFactory WITH_TRAILING_COMMAS =
      WITH_PROMPTS.rebuild().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

  private JsonLimits() {}
}
