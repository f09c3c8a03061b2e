package dev.costwright.forecasting.lever;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of levers, in the order in which a call meets them: what changes the baseline, the
/// caches in front of the seller, the choice of the model, the prompt, the provider's cache,
/// the answer, the context, the terms, hosts of one's own, and what is negotiated.
public enum LeverKind {
  GROWTH("growth", "perMonth"),
  LAUNCH("launch", "level"),
  PRICE_CHANGE("priceChange", "perYear"),
  EXACT_CACHE("exactCache", "share"),
  SEMANTIC_CACHE("semanticCache", "threshold"),
  ROUTING("routing", "share"),
  COMPRESSION("compression", "keepInput"),
  PROMPT_PARTS("promptParts", "keepSystem"),
  PROMPT_LIMIT("promptLimit", "share"),
  PROMPT_CACHING("promptCaching", "prefix"),
  OUTPUT_CAP("outputCap", "share"),
  CONTEXT_LIMIT("contextLimit", "share"),
  BATCH("batch", "share"),
  TERMS("terms", "share"),
  FINE_TUNED("fineTuned", "share"),
  SELF_HOSTING("selfHosting", "share"),
  DISCOUNT("discount", "share"),
  COMMITMENT("commitment", "discount");

  private final String id;
  private final String knob;

  LeverKind(String id, String knob) {
    this.id = id;
    this.knob = knob;
  }

  /// The name in files, such as `promptCaching`.
  public String id() {
    return id;
  }

  public static Optional<LeverKind> parse(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  /// What a lever of this kind is made of, in the order in which one fills it in.
  public List<Parameter> parameters() {
    return switch (this) {
      case GROWTH -> Growth.PARAMETERS;
      case LAUNCH -> Launch.PARAMETERS;
      case PRICE_CHANGE -> PriceChange.PARAMETERS;
      case EXACT_CACHE -> ExactCache.PARAMETERS;
      case SEMANTIC_CACHE -> SemanticCache.PARAMETERS;
      case ROUTING -> Routing.PARAMETERS;
      case COMPRESSION -> Compression.PARAMETERS;
      case PROMPT_PARTS -> PromptParts.PARAMETERS;
      case PROMPT_LIMIT -> PromptLimit.PARAMETERS;
      case PROMPT_CACHING -> PromptCaching.PARAMETERS;
      case OUTPUT_CAP -> OutputCap.PARAMETERS;
      case CONTEXT_LIMIT -> ContextLimit.PARAMETERS;
      case BATCH -> Batch.PARAMETERS;
      case TERMS -> Terms.PARAMETERS;
      case FINE_TUNED -> FineTuned.PARAMETERS;
      case SELF_HOSTING -> SelfHosting.PARAMETERS;
      case DISCOUNT -> Discount.PARAMETERS;
      case COMMITMENT -> Commitment.PARAMETERS;
    };
  }

  public Optional<Parameter> parameter(String parameter) {
    return parameters().stream().filter(one -> one.id().equals(parameter)).findFirst();
  }

  /// The one setting that a slider moves.
  public Parameter knob() {
    return parameter(knob).orElseThrow();
  }

  /// A lever of this kind; the settings must be those of its parameters.
  public Lever make(Lever.Scope scope, Settings settings) {
    return switch (this) {
      case GROWTH -> Growth.of(scope, settings);
      case LAUNCH -> Launch.of(scope, settings);
      case PRICE_CHANGE -> PriceChange.of(scope, settings);
      case EXACT_CACHE -> ExactCache.of(scope, settings);
      case SEMANTIC_CACHE -> SemanticCache.of(scope, settings);
      case ROUTING -> Routing.of(scope, settings);
      case COMPRESSION -> Compression.of(scope, settings);
      case PROMPT_PARTS -> PromptParts.of(scope, settings);
      case PROMPT_LIMIT -> PromptLimit.of(scope, settings);
      case PROMPT_CACHING -> PromptCaching.of(scope, settings);
      case OUTPUT_CAP -> OutputCap.of(scope, settings);
      case CONTEXT_LIMIT -> ContextLimit.of(scope, settings);
      case BATCH -> Batch.of(scope, settings);
      case TERMS -> Terms.of(scope, settings);
      case FINE_TUNED -> FineTuned.of(scope, settings);
      case SELF_HOSTING -> SelfHosting.of(scope, settings);
      case DISCOUNT -> Discount.of(scope, settings);
      case COMMITMENT -> Commitment.of(scope, settings);
    };
  }

  /// Whether its effect on a call depends on the call's day.
  public boolean isDated() {
    return isDemand();
  }

  /// Whether it changes the baseline, before any call meets another lever.
  public boolean isDemand() {
    return switch (this) {
      case GROWTH, LAUNCH, PRICE_CHANGE -> true;
      default -> false;
    };
  }
}
