package dev.costwright.app.ui.prices;

import java.util.Comparator;

/// A model at one of its sellers: the same model may cost something else at another.
///
/// @param model as the price book, or else the file, names it
public record ModelName(String seller, String model) {
  static final Comparator<ModelName> ORDER =
      Comparator.comparing(ModelName::seller).thenComparing(ModelName::model);
}
