package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Lever;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects what levers could not do, with the money they left as it is, and what they took for
/// granted.
final class Remarks {
  private final Map<String, Money> refused = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /// A lever leaves a slice as it is.
  ///
  /// @param why a clause, such as `openai gpt-9 has no price then`
  void refuse(Lever lever, String why, Slice slice) {
    refused.merge(lever.scope().name() + ": " + why, slice.cost(), Money::plus);
  }

  /// Something that a lever takes for granted, a whole sentence.
  void note(Lever lever, String sentence) {
    notes.add(lever.scope().name() + ": " + sentence);
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
    sentences.addAll(notes);
    return sentences;
  }
}
