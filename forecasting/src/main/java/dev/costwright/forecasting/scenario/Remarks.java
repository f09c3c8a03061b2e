package dev.costwright.forecasting.scenario;

import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what levers could not do, with the money they left as it is.
final class Remarks {
  private final Map<String, Money> refused = new LinkedHashMap<>();

  /// A lever leaves a slice as it is.
  ///
  /// @param why a clause, such as `openai gpt-9 has no price then`
  void refuse(Lever lever, String why, Slice slice) {
    refused.merge(lever.scope().name() + ": " + why, slice.cost(), Money::plus);
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    refused.forEach(
        (why, money) ->
            sentences.add(
                "%s; %s %s of the baseline stay as they are."
                    .formatted(
                        why,
                        money.rounded(2).toPlainString(),
                        money.currency().getCurrencyCode())));
    return sentences;
  }
}
