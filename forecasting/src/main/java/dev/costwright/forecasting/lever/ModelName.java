package dev.costwright.forecasting.lever;

import java.util.Optional;

/// A model of the price book.
///
/// @param seller who sells it, such as `openai`; without a slash
/// @param model such as `gpt-5.6-luna`
public record ModelName(String seller, String model) {
  /// Reads `seller/model`; models may have slashes of their own.
  public static Optional<ModelName> parse(String text) {
    int slash = text.indexOf('/');
    return slash <= 0 || slash == text.length() - 1
        ? Optional.empty()
        : Optional.of(new ModelName(text.substring(0, slash), text.substring(slash + 1)));
  }

  /// The text that {@link #parse} reads back.
  public String path() {
    return seller + "/" + model;
  }

  @Override
  public String toString() {
    return seller + " " + model;
  }
}
