package dev.costwright.forecasting.prompt;

import dev.costwright.model.problem.UsageException;

/// A prompt as it is and as it would be. Never stored.
///
/// @param after may be empty: the prompt is taken away
public record PromptTexts(String before, String after) {
  void requireBefore() {
    if (before.isEmpty()) {
      throw new UsageException(
          "Expected the prompt as it is now, found an empty text. Give the text whose calls the"
              + " ledger knows.");
    }
  }

  ModelSaving saving(TokenCounter counter, String seller, String model, PromptUse use) {
    return new ModelSaving(
        seller, model, counter.count(before, model), counter.count(after, model), use);
  }

  /// Without the texts themselves: prompts are nobody's business, and least of all a log's.
  @Override
  public String toString() {
    return "PromptTexts[before=%d characters, after=%d characters]"
        .formatted(before.length(), after.length());
  }
}
