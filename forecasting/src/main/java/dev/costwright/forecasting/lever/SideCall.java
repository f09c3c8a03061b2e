package dev.costwright.forecasting.lever;

import java.util.Map;
import java.util.Optional;

/// A call that a lever itself makes for each call it looks at.
///
/// @param model that is asked
/// @param inputTokens fresh input of one such call
/// @param outputTokens output of one such call
public record SideCall(ModelName model, long inputTokens, long outputTokens) {
  public SideCall(String seller, String model, long inputTokens, long outputTokens) {
    this(new ModelName(seller, model), inputTokens, outputTokens);
  }

  static Optional<SideCall> of(String id, Settings settings) {
    return settings
        .model(id)
        .map(
            model ->
                new SideCall(
                    model,
                    settings.whole(id + ".input").orElse(0L),
                    settings.whole(id + ".output").orElse(0L)));
  }

  static void put(String id, Optional<SideCall> call, Map<String, String> texts) {
    call.ifPresent(
        asked -> {
          texts.put(id, asked.model().path());
          texts.put(id + ".input", String.valueOf(asked.inputTokens()));
          texts.put(id + ".output", String.valueOf(asked.outputTokens()));
        });
  }
}
