package dev.costwright.importers.claudecode;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.Locale;

/// Who made a model and who sold the call. Empty text means unsaid: Claude Code can be pointed at
/// any gateway and any model.
///
/// @param maker `anthropic` or empty
/// @param seller such as `bedrock`
/// @param model as the response names it
record Origin(String maker, String seller, String model) {
  private static final String MAKER = "anthropic";

  /// @param id of the message: the clouds put their mark into it
  static Origin of(String id, String model) {
    String plain = model.toLowerCase(Locale.ROOT);
    String maker = plain.contains("claude") ? MAKER : "";
    if (id.startsWith("msg_bdrk_") || plain.contains("anthropic.claude")) {
      return new Origin(maker, "bedrock", model);
    }
    if (id.startsWith("msg_vrtx_") || plain.contains("@")) {
      return new Origin(maker, "vertex_ai", model);
    }
    return new Origin(maker, maker, model);
  }

  void into(Fact.Builder fact) {
    fact.dimension(Dimension.PROVIDER, maker)
        .dimension(Dimension.SELLER, seller)
        .dimension(Dimension.MODEL, model);
  }
}
