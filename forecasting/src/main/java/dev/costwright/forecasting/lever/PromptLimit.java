package dev.costwright.forecasting.lever;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fewer examples or retrieved passages in each prompt.
///
/// @param share from 0 to 1: the calls whose prompts have that many
/// @param items in a prompt today
/// @param limit in a prompt from now on
/// @param tokensPerItem of one example or passage
/// @param cached from 0 to 1: how many of them the provider's cache holds today
/// @param accuracy share of the answers to the shorter prompts that are right
public record PromptLimit(
    Scope scope,
    Fraction share,
    long items,
    long limit,
    long tokensPerItem,
    Fraction cached,
    Optional<Fraction> accuracy)
    implements Lever {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.or("share", Parameter.Type.SHARE, "1"),
          Parameter.required("items", Parameter.Type.COUNT),
          Parameter.required("limit", Parameter.Type.COUNT),
          Parameter.required("tokensPerItem", Parameter.Type.COUNT),
          Parameter.or("cached", Parameter.Type.SHARE, "0"),
          Parameter.optional("accuracy", Parameter.Type.SHARE));

  static PromptLimit of(Scope scope, Settings settings) {
    return new PromptLimit(
        scope,
        settings.number("share"),
        settings.whole("items").orElse(0L),
        settings.whole("limit").orElse(0L),
        settings.whole("tokensPerItem").orElse(0L),
        settings.number("cached"),
        settings.maybe("accuracy"));
  }

  @Override
  public LeverKind kind() {
    return LeverKind.PROMPT_LIMIT;
  }

  @Override
  public Settings settings() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("share", share.toString());
    texts.put("items", String.valueOf(items));
    texts.put("limit", String.valueOf(limit));
    texts.put("tokensPerItem", String.valueOf(tokensPerItem));
    texts.put("cached", cached.toString());
    accuracy.ifPresent(one -> texts.put("accuracy", one.toString()));
    return Settings.of(PARAMETERS, texts);
  }

  /// Tokens that leave each prompt.
  public long removed() {
    return Math.max(0, items - limit) * tokensPerItem;
  }
}
