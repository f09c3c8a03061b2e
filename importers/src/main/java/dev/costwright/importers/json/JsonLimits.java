package dev.costwright.importers.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// The parser, with limits that no honest export reaches.
final class JsonLimits {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  // valid JSON all the same; a record that has one of more than 64 is set aside
                  .maxNumberLength(1_000)
                  .maxNameLength(1_000)
                  .maxStringLength(1_000_000)
                  .build())
          .build();

  /// The same for writers that end their lists with a comma.
  static final JsonFactory WITH_TRAILING_COMMAS =
      JSON.rebuild().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

  private JsonLimits() {}
}
