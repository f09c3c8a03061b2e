package dev.costwright.app.ui.prompt;

import dev.costwright.forecasting.prompt.PromptTexts;
import java.time.YearMonth;
import java.util.Optional;

/// What the user wants to know.
///
/// @param feature whose calls carry the prompt; empty for all
/// @param month whose calls are looked at; empty for the last whole one
record Asked(PromptTexts texts, Optional<String> feature, Optional<YearMonth> month) {
  static final Asked NOTHING =
      new Asked(new PromptTexts("", ""), Optional.empty(), Optional.empty());

  Asked with(PromptTexts changed) {
    return new Asked(changed, feature, month);
  }

  Asked of(Optional<String> chosen) {
    return new Asked(texts, chosen, month);
  }

  Asked in(YearMonth chosen) {
    return new Asked(texts, feature, Optional.of(chosen));
  }
}
