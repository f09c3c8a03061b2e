package dev.costwright.forecasting.advisor;

import dev.costwright.forecasting.lever.Fraction;
import dev.costwright.forecasting.lever.ModelName;
import dev.costwright.model.money.Money;
import java.util.Optional;

/// What to do about one group of calls: the same model, feature and key.
///
/// @param model that answers
/// @param feature `(untagged)` where nobody said
/// @param apiKey likewise
/// @param reuse when the calls were
/// @param longestHead tokens that nine prompts in ten reach: no longer head can repeat in them
/// @param uncached what that head costs in all calls, sent anew each time
/// @param fiveMinutes what it costs kept for five minutes, or as the provider does it unasked
/// @param oneHour kept for an hour; empty where the provider does not sell that
/// @param today what the calls' cached tokens cost now
/// @param todayUncached what the same tokens would cost as fresh input
/// @param breakEvenFiveMinutes share of calls that must find the head kept for five minutes to pay
/// @param breakEvenOneHour likewise for an hour; empty where the provider does not sell that
/// @param advice what is cheapest
public record CacheAdvice(
    ModelName model,
    String feature,
    String apiKey,
    Reuse reuse,
    long longestHead,
    Money uncached,
    Money fiveMinutes,
    Optional<Money> oneHour,
    Money today,
    Money todayUncached,
    Optional<Fraction> breakEvenFiveMinutes,
    Optional<Fraction> breakEvenOneHour,
    Advice advice) {
  /// What to do.
  public enum Advice {
    /// Sending the head anew is cheapest, and nothing is kept today.
    DO_NOT_CACHE("none"),
    FIVE_MINUTES("5m"),
    ONE_HOUR("1h"),
    /// What is kept today costs more than it saves.
    STOP_CACHING("stop"),
    /// Prompts are shorter than any head that the provider keeps.
    TOO_SHORT("too-short");

    private final String id;

    Advice(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /// What the advice saves against sending the head anew, or for {@link Advice#STOP_CACHING}
  /// against today; for the longest head there can be, so a ceiling.
  public Money saving() {
    return switch (advice) {
      case DO_NOT_CACHE, TOO_SHORT -> Money.zero(uncached.currency());
      case FIVE_MINUTES -> uncached.minus(fiveMinutes);
      case ONE_HOUR -> uncached.minus(oneHour.orElse(uncached));
      case STOP_CACHING -> today.minus(todayUncached);
    };
  }
}
