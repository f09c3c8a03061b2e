package dev.costwright.forecasting.realised;

import dev.costwright.forecasting.bridge.EffectKind;
import dev.costwright.forecasting.lever.LeverKind;
import dev.costwright.model.usage.Dimension;
import java.util.Set;

/// Where a lever leaves its trace: the factors of cost that it moves. All others (how many calls,
/// what a token costs) are not its doing.
final class Traces {
  private static final Set<EffectKind> WHERE_TO =
      Set.of(EffectKind.MIX, EffectKind.NEW_MODELS, EffectKind.RETIRED_MODELS);
  private static final Set<EffectKind> HOW_MUCH =
      Set.of(EffectKind.INTENSITY, EffectKind.CACHE, EffectKind.TOKENS);

  private Traces() {}

  /// Empty for what happens by itself.
  static Set<EffectKind> of(LeverKind kind) {
    return switch (kind) {
      case GROWTH, LAUNCH, PRICE_CHANGE -> Set.of();
      case EXACT_CACHE, SEMANTIC_CACHE, PROMPT_CACHING -> Set.of(EffectKind.CACHE);
      case ROUTING, FINE_TUNED -> WHERE_TO;
      case COMPRESSION, PROMPT_PARTS, PROMPT_LIMIT, OUTPUT_CAP, CONTEXT_LIMIT -> HOW_MUCH;
      case BATCH, TERMS -> Set.of(EffectKind.TIER);
      case SELF_HOSTING ->
          Set.of(
              EffectKind.MIX, EffectKind.NEW_MODELS, EffectKind.RETIRED_MODELS, EffectKind.CHARGES);
      case DISCOUNT, COMMITMENT -> Set.of(EffectKind.PRICE);
    };
  }

  /// Dimensions whose values calls change when the lever takes them.
  static Set<Dimension> moves(LeverKind kind) {
    return switch (kind) {
      case ROUTING, FINE_TUNED, SELF_HOSTING ->
          Set.of(
              Dimension.SELLER,
              Dimension.MODEL,
              Dimension.MODEL_CLASS,
              Dimension.ACCOUNT,
              Dimension.REGION);
      case BATCH, TERMS -> Set.of(Dimension.SERVICE_TIER, Dimension.REGION);
      default -> Set.of();
    };
  }

  /// What this way of looking cannot see of a kind, one sentence; empty when nothing in particular.
  static String blind(LeverKind kind) {
    return switch (kind) {
      case EXACT_CACHE, SEMANTIC_CACHE ->
          "Answers that never reached a log look like fewer calls: they stand under volume and are"
              + " in no outcome here.";
      case DISCOUNT, COMMITMENT ->
          "A discount cannot be told from a change of the list price in the same months.";
      case SELF_HOSTING ->
          "Machines and staff count as far as their cost is in the ledger and in this scope.";
      case ROUTING, FINE_TUNED ->
          "Other models that came or went in these months are inside, whoever moved the calls, and"
              + " so are later prices of models that only these months used.";
      default -> "";
    };
  }
}
