package dev.costwright.app.ui.prompt;

import dev.costwright.forecasting.prompt.PromptComparison;
import dev.costwright.forecasting.prompt.PromptVersion;
import dev.costwright.forecasting.prompt.Tokenizer;
import dev.costwright.model.cube.Evidence;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the screen shows.
///
/// @param features of the ledger
/// @param months with calls, the latest first
/// @param month the one that was looked at
/// @param before tokens of the first text, by published tokenizer
/// @param after tokens of the second text
/// @param comparison empty as long as there is no text
/// @param versions that the calls of the feature name, the oldest first
/// @param facts the dearest calls that were looked at
/// @param priceVersion of the price book
record Prompted(
    Asked asked,
    List<String> features,
    List<YearMonth> months,
    YearMonth month,
    Map<Tokenizer, Long> before,
    Map<Tokenizer, Long> after,
    Optional<PromptComparison> comparison,
    List<PromptVersion> versions,
    List<Evidence> facts,
    String priceVersion) {
  Prompted {
    features = List.copyOf(features);
    months = List.copyOf(months);
    before = Map.copyOf(before);
    after = Map.copyOf(after);
    versions = List.copyOf(versions);
    facts = List.copyOf(facts);
  }

  /// Whether some call carries the prompt.
  boolean isPriced() {
    return comparison.filter(found -> found.calls() > 0).isPresent();
  }
}
