package dev.costwright.app.ui.bridge;

import dev.costwright.forecasting.bridge.Effect;
import dev.costwright.forecasting.bridge.EffectKind;
import java.util.Optional;

/// A figure of the screen that can be asked why.
sealed interface Asked {
  /// What the bridge begins with.
  record Start() implements Asked {}

  /// What the second period cost.
  record End() implements Asked {}

  record Change() implements Asked {}

  /// What the effects leave of the change.
  record Residual() implements Asked {}

  /// An effect, of one model or of all.
  record OfEffect(EffectKind kind, Optional<Effect.Model> model) implements Asked {}

  /// What one value of the split adds to an effect.
  ///
  /// @param kind empty for its whole change
  record OfValue(String key, Optional<EffectKind> kind) implements Asked {}
}
