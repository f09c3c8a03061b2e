package dev.costwright.importers.anthropic;

import dev.costwright.model.usage.Dimension;
import dev.costwright.model.usage.Fact;
import java.util.Locale;

/// Who made a model and who sold the call. Empty text means unsaid: whoever speaks Anthropic's API
/// can be pointed at any gateway and any model.
///
/// @param maker `anthropic` or empty
/// @param seller such as `bedrock`
/// @param model as the response names it
public record MessageOrigin(String maker, String seller, String model) {
  private static final String MAKER = "anthropic";

  /// @param id of the message: the clouds put their mark into it
  public static MessageOrigin of(String id, String model) {
    String plain = model.toLowerCase(Locale.ROOT);
    String maker = plain.contains("claude") ? MAKER : "";
    if (id.startsWith("msg_bdrk_") || plain.contains("anthropic.claude")) {
      return new MessageOrigin(maker, "bedrock", model);
    }
    if (id.startsWith("msg_vrtx_") || plain.contains("@")) {
      return new MessageOrigin(maker, "vertex_ai", model);
    }
    return new MessageOrigin(maker, maker, model);
  }

  /// Names maker, seller and model.
  public void into(Fact.Builder fact) {
    fact.dimension(Dimension.PROVIDER, maker)
        .dimension(Dimension.SELLER, seller)
        .dimension(Dimension.MODEL, model);
  }
}
