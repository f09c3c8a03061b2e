package dev.costwright.importers.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// The parser, with limits that no honest export reaches.
final class JsonLimits {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNumberLength(64)
                  .maxNameLength(1_000)
                  .maxStringLength(1_000_000)
                  .build())
          .build();

  private JsonLimits() {}
}
