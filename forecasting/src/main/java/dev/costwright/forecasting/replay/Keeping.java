package dev.costwright.forecasting.replay;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.PromptCaching;
import dev.costwright.model.usage.Grain;
import dev.costwright.model.usage.Measure;
import java.util.Optional;

/// How much of a slice's fresh input a prompt-caching lever moves into the provider's cache.
///
/// Calls are looked at one by one. Buckets and described workloads know no instants: there the
/// stated reuse counts, and the mean prompt decides whether heads are long enough.
///
/// @param found what calls with and without instants found
record Keeping(PromptCaching lever, Slice slice, Found found) {
  /// Why the lever can do nothing here.
  Optional<String> refusal() {
    if (slice.grain() == Grain.CALL) {
      return Optional.empty();
    }
    if (lever.reuse().isEmpty()) {
      return Optional.of("buckets have no call times, and no reuse is stated");
    }
    return slice.calls().isEmpty()
        ? Optional.of("calls are not counted, so the length of prompts is unknown")
        : Optional.empty();
  }

  /// Tokens of heads that are long enough.
  Fraction eligible(Flow flow) {
    return slice.grain() == Grain.CALL
        ? found.eligible(keep(flow), flow.kept().input())
        : ofMeans(flow);
  }

  /// Of them, those that are found kept.
  Fraction hits(Flow flow) {
    return slice.grain() == Grain.CALL
        ? found.hits(keep(flow), flow.kept().input())
        : ofMeans(flow).times(lever.reuse().orElse(Fraction.ZERO));
  }

  private Fraction keep(Flow flow) {
    return lever.prefix().times(flow.kept().input());
  }

  private Fraction ofMeans(Flow flow) {
    Fraction fresh = keep(flow).times(Fraction.of(slice.count(Measure.FRESH_INPUT)));
    Fraction head = fresh.plus(flow.kept().cached().times(Fraction.of(slice.cached())));
    Fraction least =
        Fraction.of(CacheRules.of(lever, flow.quote()).minimum())
            .times(Fraction.of(slice.calls().orElse(1)));
    return head.compareTo(least) < 0 ? Fraction.ZERO : fresh;
  }
}
