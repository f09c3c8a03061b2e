package dev.costwright.forecasting.bridge;

import dev.costwright.model.money.Money;
import java.util.List;

/// What one cause changed.
///
/// @param models what each model adds to it, largest first, those with 0 left out; empty where no
/// model is behind it
public record Effect(EffectKind kind, Money amount, List<Model> models) {
  public Effect {
    models = List.copyOf(models);
  }

  /// One model's part of an effect.
  ///
  /// @param model the price book's id, or the file's own where the book does not know it
  public record Model(String seller, String model, Money amount) {}
}
